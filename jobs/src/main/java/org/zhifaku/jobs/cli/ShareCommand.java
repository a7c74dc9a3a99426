package org.zhifaku.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.share.ShareState;
import org.zhifaku.library.share.Shares;
import org.zhifaku.schemas.RecordTypes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What other departments are given. */
@Command(
        name = "share",
        mixinStandardHelpOptions = true,
        description =
                "共享 Shares: views of the library for other departments, as mappings/rules/shares.yaml declares them.")
final class ShareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With all that can be done. */
    static CommandLine all(CommandContext context) {
        return new CommandLine(new ShareCommand())
                .addSubcommand(new ShareListCommand(context))
                .addSubcommand(new ShareGrantCommand(context))
                .addSubcommand(new ShareRevokeCommand(context));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Name what to do: share list, share grant CONSUMER --reason \"…\", share revoke CONSUMER --reason \"…\".");
    }

    static Shares shares(QuarantineLibrary library) {
        return new Shares(library.dataSource(), library.definitions().shares(), RecordTypes.standard());
    }

    static Map<String, @Nullable Object> toMap(ShareState state) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("consumer", state.consumer());
        map.put("name_zh", state.nameZh());
        map.put("status", state.status().name());
        map.put("until", state.until() == null ? null : state.until().toString());
        map.put("role", state.role());
        map.put("views", views(state));
        ShareState.Last last = state.last();
        map.put("by", last == null ? null : last.by());
        map.put("reason", last == null ? null : last.reason());
        map.put("at", last == null ? null : last.at().toString());
        map.put("reads_30_days", state.reads());
        return map;
    }

    static List<String> views(ShareState state) {
        List<String> views = new ArrayList<>();
        state.records().forEach(record -> views.add("share.%s_%s".formatted(state.consumer(), record)));
        return views;
    }
}
