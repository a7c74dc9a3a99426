package org.zhifaku.jobs.application;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.jobs.collect.CollectStage;
import org.zhifaku.jobs.collect.SourceThresholds;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.jobs.definitions.ProductionDefinitions;
import org.zhifaku.jobs.definitions.SecretKey;
import org.zhifaku.jobs.integrate.IntegrateStage;
import org.zhifaku.jobs.integrate.PendingPulls;
import org.zhifaku.jobs.integrate.RebuildStage;
import org.zhifaku.jobs.integrate.ReferenceStage;
import org.zhifaku.jobs.integrate.ReplayStage;
import org.zhifaku.jobs.integrate.ResolveStage;
import org.zhifaku.jobs.mart.MartStage;
import org.zhifaku.jobs.publish.IndexStage;
import org.zhifaku.jobs.publish.LakeStage;
import org.zhifaku.jobs.reconcile.ReconcileStage;
import org.zhifaku.jobs.run.JobName;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.simulation.SimulatedSources;
import org.zhifaku.library.identity.DeclaredIdentities;
import org.zhifaku.library.integrate.FullSweep;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.integrate.Replayer;
import org.zhifaku.library.lake.LakeExporter;
import org.zhifaku.library.ledger.FullSweeps;
import org.zhifaku.library.publish.IndexPublisher;
import org.zhifaku.library.publish.Publication;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.reconcile.Checksum;
import org.zhifaku.library.reconcile.Reconciler;
import org.zhifaku.library.reference.References;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.resolve.TopicRebuild;
import org.zhifaku.library.search.EnforcementIndex;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.library.search.SearchChecksums;
import org.zhifaku.library.survivorship.DeclaredSurvivorship;
import org.zhifaku.library.survivorship.SourceOwner;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandingZone;

/** The stages, and what each job is made of. */
@Configuration(proxyBeanMethods = false)
class StageConfiguration {

    @Bean
    PersonToken personToken(ZhifakuSettings settings) {
        return SecretKey.token(settings);
    }

    @Bean
    MappingFolder mappingFolder(ZhifakuSettings settings) {
        return new MappingFolder(settings.mappings());
    }

    @Bean
    DefinitionSet definitions(MappingFolder folder, RecordTypes types, PersonToken token) {
        return folder.compile(types, token);
    }

    @Bean
    LandingZone landingZone(ZhifakuSettings settings) {
        return new LandingZone(settings.landing());
    }

    @Bean
    Publication publication(DefinitionSet definitions) {
        return new PublishedForms(definitions.publication());
    }

    @Bean
    CollectStage collectStage(
            ZhifakuSettings settings,
            SimulatedSources simulated,
            DefinitionSet definitions,
            LandingZone landing,
            DataSource dataSource) {
        return new CollectStage(settings, simulated, definitions, landing, dataSource);
    }

    @Bean
    IntegrateStage integrateStage(
            DataSource dataSource, LandingZone landing, DefinitionSet definitions, ZhifakuSettings settings) {
        return new IntegrateStage(
                new PendingPulls(dataSource),
                landing,
                definitions,
                new PartIntegrator(dataSource),
                new ProductionDefinitions(settings.definitionsInProduction()),
                new FullSweeps(dataSource),
                new FullSweep(dataSource),
                source -> SourceThresholds.maxVanish(settings, source));
    }

    @Bean
    ReplayStage replayStage(DataSource dataSource, DefinitionSet definitions) {
        return new ReplayStage(new Quarantine(dataSource), definitions, new Replayer(dataSource));
    }

    @Bean
    DeclaredSurvivorship survivorship(DefinitionSet definitions) {
        return new DeclaredSurvivorship(definitions.survivorship());
    }

    @Bean
    ResolveStage resolveStage(
            DataSource dataSource,
            RecordTypes types,
            DefinitionSet definitions,
            DeclaredSurvivorship survivorship,
            ZhifakuSettings settings)
            throws IOException {
        Resolver resolver =
                new Resolver(dataSource, types, new DeclaredIdentities(types, definitions.identity()), survivorship);
        List<SourceOwner> owners = Sources.load(settings.mappings(), settings::source).stream()
                .map(SourceState::system)
                .map(system -> new SourceOwner(system.source(), system.nameZh(), system.owner()))
                .toList();
        return new ResolveStage(dataSource, resolver, definitions.survivorship(), owners);
    }

    @Bean
    RebuildStage rebuildStage(DataSource dataSource, RecordTypes types, DeclaredSurvivorship survivorship) {
        return new RebuildStage(new TopicRebuild(dataSource, types, survivorship));
    }

    @Bean
    ReferenceStage referenceStage(DataSource dataSource, DefinitionSet definitions) {
        return new ReferenceStage(new References(dataSource), definitions);
    }

    @Bean
    MartStage martStage(DataSource dataSource, RecordTypes types, DefinitionSet definitions) {
        return new MartStage(dataSource, types, definitions);
    }

    @Bean
    IndexStage indexStage(DataSource dataSource, EnforcementIndex index, Publication publication, RecordTypes types) {
        return new IndexStage(dataSource, new IndexPublisher(dataSource, index, publication, types));
    }

    @Bean
    LakeStage lakeStage(DataSource dataSource, ZhifakuSettings settings, RecordTypes types) {
        return new LakeStage(new LakeExporter(dataSource, settings.home(), types));
    }

    @Bean
    ReconcileStage reconcileStage(
            DataSource dataSource,
            LandingZone landing,
            DefinitionSet definitions,
            RecordTypes types,
            IndexServer server) {
        return new ReconcileStage(
                new Reconciler(dataSource, landing, definitions, types, () -> sums(new SearchChecksums(server))));
    }

    private static Map<String, Checksum> sums(SearchChecksums checksums) {
        Map<String, Checksum> sums = new TreeMap<>();
        checksums.byKind().forEach((kind, sum) -> sums.put(kind, new Checksum(sum.acts(), sum.high(), sum.low())));
        return sums;
    }

    @Bean
    BatchConfiguration.StagesOfJobs stagesOfJobs(
            CollectStage collect,
            IntegrateStage integrate,
            ReplayStage replay,
            ResolveStage resolve,
            RebuildStage rebuild,
            ReferenceStage references,
            MartStage mart,
            IndexStage index,
            LakeStage lake,
            ReconcileStage reconcile) {
        List<Stage> nightly = List.of(collect, integrate, resolve, references, mart, index, lake, reconcile);
        return new BatchConfiguration.StagesOfJobs(Map.of(
                JobName.NIGHTLY, nightly,
                JobName.COLLECT, List.of(collect),
                JobName.INTEGRATE, List.of(integrate, resolve, references, mart),
                JobName.REPLAY, List.of(replay, resolve, references, mart, index, lake),
                JobName.REBUILD, List.of(rebuild, mart, index, lake),
                JobName.PUBLISH, List.of(index, lake),
                JobName.RECONCILE, List.of(reconcile)));
    }
}
