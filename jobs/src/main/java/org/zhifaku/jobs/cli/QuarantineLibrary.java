package org.zhifaku.jobs.cli;

import javax.sql.DataSource;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.jobs.definitions.SecretKey;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;

/** The quarantine of a library for the length of a command, with the definitions as they stand on disk now. */
final class QuarantineLibrary implements AutoCloseable {
    private final ZhifakuSettings settings;
    private final Servers servers;
    private final DataSource dataSource;

    private QuarantineLibrary(ZhifakuSettings settings, Servers servers) {
        this.settings = settings;
        this.servers = servers;
        this.dataSource = Library.in(servers);
        Migrations.migrate(dataSource);
    }

    static QuarantineLibrary open(CommandContext context) {
        Servers servers = Servers.openDatabase(context.settings(), context.terminal());
        boolean opened = false;
        try {
            QuarantineLibrary library = new QuarantineLibrary(context.settings(), servers);
            opened = true;
            return library;
        } finally {
            if (!opened) {
                servers.close();
            }
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    Quarantine quarantine() {
        return new Quarantine(dataSource);
    }

    DefinitionSet definitions() {
        return new MappingFolder(settings.mappings()).compile(RecordTypes.standard(), SecretKey.token(settings));
    }

    @Override
    public void close() {
        servers.close();
    }
}
