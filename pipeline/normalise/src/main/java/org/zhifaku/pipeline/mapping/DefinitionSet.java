package org.zhifaku.pipeline.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhifaku.pipeline.clean.CleanerKind;
import org.zhifaku.pipeline.clean.CodeSet;
import org.zhifaku.pipeline.clean.Divisions;
import org.zhifaku.pipeline.identity.IdentityRules;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.pipeline.publication.PublicationRules;
import org.zhifaku.pipeline.quality.RuleReader;
import org.zhifaku.pipeline.quality.RuleSet;
import org.zhifaku.pipeline.quality.WorkCalendar;
import org.zhifaku.pipeline.quality.WorkCalendarReader;
import org.zhifaku.pipeline.sharing.SharingRules;
import org.zhifaku.pipeline.statistics.StatisticsRules;
import org.zhifaku.pipeline.survivorship.Survivorship;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.Problems;
import org.zhifaku.schemas.definition.YamlFile;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.dictionary.ElementDictionary;

/** All definitions under {@code mappings/}, compiled. Immutable and thread-safe. */
public final class DefinitionSet {
    private final Map<String, String> files;
    private final Map<String, DatasetMapping> datasets;
    private final Map<String, CodeSet> codeSets;
    private final Divisions divisions;
    private final WorkCalendar calendar;
    private final PublicationRules publication;
    private final IdentityRules identity;
    private final Survivorship survivorship;
    private final StatisticsRules statistics;
    private final ElementDictionary elements;
    private final SharingRules shares;

    private DefinitionSet(
            Map<String, String> files,
            Map<String, DatasetMapping> datasets,
            Map<String, CodeSet> codeSets,
            Divisions divisions,
            WorkCalendar calendar,
            PublicationRules publication,
            IdentityRules identity,
            Survivorship survivorship,
            StatisticsRules statistics,
            ElementDictionary elements,
            SharingRules shares) {
        this.files = Map.copyOf(files);
        this.datasets = new LinkedHashMap<>(datasets);
        this.codeSets = Map.copyOf(codeSets);
        this.divisions = divisions;
        this.calendar = calendar;
        this.publication = publication;
        this.identity = identity;
        this.survivorship = survivorship;
        this.statistics = statistics;
        this.elements = elements;
        this.shares = shares;
    }

    /**
     * Compiles with tokens of a public key: for checks and tests. A library that stores records gives its own key.
     *
     * @throws DefinitionException naming every problem
     */
    public static DefinitionSet compile(Map<String, String> files, RecordTypes types) {
        return compile(files, types, PersonToken.withPublicKey());
    }

    /**
     * Compiles all definitions.
     *
     * @param files path relative to the mappings folder (with or without a leading {@code mappings/}) → text; files that are neither
     *     YAML nor CSV are passed over
     * @param token makes the tokens of personal identifiers in keys
     * @throws DefinitionException naming every problem
     */
    public static DefinitionSet compile(Map<String, String> files, RecordTypes types, PersonToken token) {
        Problems problems = new Problems();
        DefinitionSet set = new Compilation(files, types, token, problems).run();
        problems.throwIfAny();
        return set;
    }

    /**
     * The texts that a dataset's mapping was compiled from, by path: all but those of other datasets and of how sources are reached.
     * Compiled again, they give a mapping of the same version.
     */
    public Map<String, String> filesOf(DatasetMapping mapping) {
        String own = "sources/%s/%s.yaml".formatted(mapping.sourceName(), mapping.datasetName());
        Map<String, String> kept = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.equals(own) || !path.startsWith("sources/")) {
                kept.put(path, text);
            }
        });
        return kept;
    }

    /**
     * The mapping of a dataset.
     *
     * @throws IllegalArgumentException where there is none
     */
    public DatasetMapping dataset(String source, String dataset) {
        return find(source, dataset)
                .orElseThrow(() -> new IllegalArgumentException("There is no mapping sources/%s/%s.yaml; known are %s."
                        .formatted(source, dataset, datasets.keySet())));
    }

    /** The mapping of a dataset, if there is one. */
    public Optional<DatasetMapping> find(String source, String dataset) {
        return Optional.ofNullable(datasets.get(source + "/" + dataset));
    }

    /** All mappings, by source and dataset. */
    public List<DatasetMapping> datasets() {
        return List.copyOf(datasets.values());
    }

    /** The code sets by name. */
    public Map<String, CodeSet> codeSets() {
        return codeSets;
    }

    /** The divisions. */
    public Divisions divisions() {
        return divisions;
    }

    /** The working days. */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** What the public may see. */
    public PublicationRules publication() {
        return publication;
    }

    /** Which keys name the same party or organ; no rule where the folder has no rules/identity.yaml. */
    public IdentityRules identity() {
        return identity;
    }

    /** Which source wins where several tell of the same thing; the newest where the folder has no survivorship.yaml. */
    public Survivorship survivorship() {
        return survivorship;
    }

    /** How acts are counted. */
    public StatisticsRules statistics() {
        return statistics;
    }

    /** The data elements; none where the folder has no elements.yaml. */
    public ElementDictionary elements() {
        return elements;
    }

    /** What other departments are given; nothing where the folder has no rules/shares.yaml. */
    public SharingRules shares() {
        return shares;
    }

    /** One compilation: sorts the files, reads them in the order of their dependence. */
    private static final class Compilation {
        private static final String COMMON = "common";

        /** Files of {@code rules/} that are not the quality rules of one record type. */
        private static final Set<String> NO_RECORDS =
                Set.of("publication", "identity", "survivorship", "statistics", "shares");

        private final Map<String, String> files = new TreeMap<>();
        private final RecordTypes types;
        private final PersonToken token;
        private final Problems problems;

        Compilation(Map<String, String> files, RecordTypes types, PersonToken token, Problems problems) {
            files.forEach((path, text) -> {
                String plain = path.replace('\\', '/');
                this.files.put(plain.startsWith("mappings/") ? plain.substring("mappings/".length()) : plain, text);
            });
            this.types = types;
            this.token = token;
            this.problems = problems;
        }

        DefinitionSet run() {
            CodeSetReader codes = new CodeSetReader(sourceNames());
            DivisionReader divisionFiles = new DivisionReader(problems);
            WorkCalendarReader calendarFiles = new WorkCalendarReader();
            Map<String, YamlMap> ruleFiles = new LinkedHashMap<>();
            List<String> sources = new ArrayList<>();
            files.forEach((path, text) -> {
                String[] steps = path.split("/");
                boolean yaml = path.endsWith(".yaml");
                if (yaml && steps.length == 2 && steps[0].equals("codes")) {
                    parse(path).ifPresent(file -> codes.add(stem(steps[1]), file));
                } else if (path.endsWith(".csv") && steps.length == 2 && steps[0].equals("divisions")) {
                    divisionFiles.add(path, text);
                } else if (yaml && steps.length == 2 && steps[0].equals("calendar")) {
                    parse(path).ifPresent(file -> calendarFiles.add(stem(steps[1]), file));
                } else if (yaml && steps.length == 2 && steps[0].equals("rules")) {
                    ruleFile(path, stem(steps[1]), ruleFiles);
                } else if (yaml && steps.length == 3 && steps[0].equals("sources")) {
                    sources.add(path);
                } else if (path.equals(ElementDictionary.FILE) || path.equals(HeadingsReader.FILE)) {
                    // read below
                } else if (yaml || path.endsWith(".yml") || isStrayTable(path, steps[0])) {
                    problems.add(
                            path,
                            1,
                            "No definition stands here. Definitions are codes/<set>.yaml, rules/<record>.yaml, sources/<source>/<dataset>.yaml, divisions/<name>.csv, calendar/<year>.yaml, elements.yaml, headers.yaml.");
                }
            });
            CodeSets codeSets = codes.read();
            WorkCalendar calendar = calendarFiles.read();
            Map<String, RuleSet> rules = rules(ruleFiles, codeSets.byName(), calendar);
            Definitions definitions = new Definitions(types, codeSets, divisionFiles.read(), rules, headings(), files);
            Map<String, DatasetMapping> datasets = new LinkedHashMap<>();
            sources.forEach(path -> dataset(path, definitions, datasets));
            ElementDictionary dictionary = elements();
            return new DefinitionSet(
                    files,
                    datasets,
                    definitions.codeSets().byName(),
                    definitions.divisions(),
                    calendar,
                    publication(),
                    identity(),
                    survivorship(codeSets.byName()),
                    statistics(codeSets),
                    dictionary,
                    shares(dictionary, definitions.codeSets().byName()));
        }

        private static boolean isStrayTable(String path, String folder) {
            return path.endsWith(".csv") && (folder.equals("codes") || folder.equals("divisions"));
        }

        /** The sources that say how they are reached; none where these are the definitions of one dataset alone. */
        private Set<String> sourceNames() {
            Set<String> names = new TreeSet<>();
            for (String path : files.keySet()) {
                String[] steps = path.split("/");
                if (steps.length == 3 && steps[0].equals("sources") && steps[2].equals("source.yaml")) {
                    names.add(steps[1]);
                }
            }
            return names;
        }

        private Headings headings() {
            return files.containsKey(HeadingsReader.FILE)
                    ? parse(HeadingsReader.FILE)
                            .map(new HeadingsReader(types)::read)
                            .orElseGet(Headings::none)
                    : Headings.none();
        }

        private ElementDictionary elements() {
            String text = files.get(ElementDictionary.FILE);
            return text == null ? ElementDictionary.empty() : ElementDictionary.read(text, types, problems);
        }

        private PublicationRules publication() {
            String path = "rules/publication.yaml";
            return files.containsKey(path)
                    ? parse(path)
                            .map(file -> PublicationRules.read(file, types))
                            .orElseGet(PublicationRules::nothing)
                    : PublicationRules.nothing();
        }

        private IdentityRules identity() {
            String text = files.get(IdentityRules.FILE);
            return text == null
                    ? IdentityRules.none()
                    : parse(IdentityRules.FILE)
                            .map(file -> IdentityRules.read(file, text))
                            .orElseGet(IdentityRules::none);
        }

        private Survivorship survivorship(Map<String, CodeSet> codeSets) {
            if (!files.containsKey(Survivorship.FILE)) {
                return Survivorship.newestFirst(types);
            }
            return parse(Survivorship.FILE)
                    .map(file -> Survivorship.read(file, types, sourceNames(), name -> {
                        CodeSet set = codeSets.get(name);
                        return set == null ? Set.of() : Set.copyOf(set.codes());
                    }))
                    .orElseGet(() -> Survivorship.newestFirst(types));
        }

        private StatisticsRules statistics(CodeSets codeSets) {
            String path = "rules/statistics.yaml";
            return files.containsKey(path)
                    ? parse(path)
                            .map(file -> StatisticsRules.read(
                                    file,
                                    name -> {
                                        CodeSet set = codeSets.byName().get(name);
                                        return set == null ? List.of() : set.codes();
                                    },
                                    sourceNames()))
                            .orElseGet(StatisticsRules::nothing)
                    : StatisticsRules.nothing();
        }

        private SharingRules shares(ElementDictionary elements, Map<String, CodeSet> codeSets) {
            return files.containsKey(SharingRules.FILE)
                    ? parse(SharingRules.FILE)
                            .map(file -> SharingRules.read(file, types, elements, name -> {
                                CodeSet set = codeSets.get(name);
                                return set == null ? List.of() : set.codes();
                            }))
                            .orElseGet(() -> SharingRules.none(types, elements))
                    : SharingRules.none(types, elements);
        }

        private void ruleFile(String path, String record, Map<String, YamlMap> files) {
            if (NO_RECORDS.contains(record)) {
                return;
            }
            if (!record.equals(COMMON) && types.find(record).isEmpty()) {
                List<String> known = types.all().stream().map(RecordType::name).toList();
                problems.add(
                        path,
                        1,
                        "There is no record type '%s'. Name the file after one, or common.yaml.%s"
                                .formatted(record, Nearest.suggest(record, known)));
                return;
            }
            parse(path).ifPresent(file -> files.put(record, file));
        }

        /** The rules of every record type: the common ones that concern it, and its own. */
        private Map<String, RuleSet> rules(
                Map<String, YamlMap> files, Map<String, CodeSet> codeSets, WorkCalendar calendar) {
            RuleReader reader = new RuleReader(
                    types,
                    name -> {
                        CodeSet set = codeSets.get(name);
                        return set == null ? List.of() : set.codes();
                    },
                    calendar);
            Map<String, RuleSet> rules = new LinkedHashMap<>();
            for (RecordType type : types.all()) {
                rules.put(type.name(), reader.read(files.get(COMMON), files.get(type.name()), type));
            }
            return rules;
        }

        private void dataset(String path, Definitions definitions, Map<String, DatasetMapping> datasets) {
            String[] steps = path.split("/");
            String dataset = stem(steps[2]);
            if (dataset.equals("source")) {
                return;
            }
            parse(path)
                    .flatMap(file -> new DatasetReader(definitions, file).read(steps[1], dataset))
                    .ifPresent(spec -> {
                        String version = version(path, spec.type(), definitions);
                        datasets.put(
                                steps[1] + "/" + dataset,
                                new DatasetMapping(spec, definitions.divisions(), token, version));
                    });
        }

        private Optional<YamlMap> parse(String path) {
            return YamlFile.parse(path, files.getOrDefault(path, ""), problems);
        }

        private static String stem(String file) {
            return file.substring(0, file.lastIndexOf('.'));
        }

        private String version(String path, RecordType type, Definitions definitions) {
            List<String> parts = new ArrayList<>();
            parts.add(withoutPull(files.getOrDefault(path, "")));
            parts.add(files.get(HeadingsReader.FILE));
            parts.add(files.get("rules/" + COMMON + ".yaml"));
            parts.add(files.get("rules/" + type.name() + ".yaml"));
            files.forEach((name, text) -> {
                if (name.startsWith("codes/") || name.startsWith("divisions/") || name.startsWith("calendar/")) {
                    parts.add(name);
                    parts.add(text);
                }
            });
            for (Element element : type.elements()) {
                parts.add(element.name() + ":" + element.kind());
            }
            // what a record is the same by decides its key
            type.identity().forEach(alternative -> parts.add(String.join(" ", alternative)));
            parts.add(Integer.toString(CleanerKind.GENERATION));
            parts.add(token.fingerprint().toString());
            return Hashes.key("mapping-version", parts.toArray(String[]::new)).toString();
        }

        /** The text without the block 'pull', which decides how rows come, not what becomes of them. */
        private static String withoutPull(String text) {
            StringBuilder kept = new StringBuilder();
            boolean inPull = false;
            for (String line : text.split("\\R")) {
                boolean top =
                        !line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '#' && line.charAt(0) != '-';
                inPull = top ? line.startsWith("pull:") : inPull;
                if (!inPull) {
                    kept.append(line).append('\n');
                }
            }
            return kept.toString();
        }
    }
}
