package org.zhifaku.library.survivorship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.survivorship.ExplainedField.Place;
import org.zhifaku.library.survivorship.ExplainedField.Teller;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.CellMasks;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.PartReader;
import org.zhifaku.schemas.landing.PullKey;

/** The raw cells that records were made of, read from landing; each row is looked for once. Not thread-safe. */
final class LandedCells {

    private final DataSource dataSource;
    private final LandingZone landing;
    private final DefinitionSet definitions;
    private final Map<Place, Optional<Row>> rows = new HashMap<>();

    LandedCells(DataSource dataSource, LandingZone landing, DefinitionSet definitions) {
        this.dataSource = dataSource;
        this.landing = landing;
        this.definitions = definitions;
    }

    /** A landed row and how its cells are read and shown. */
    private record Row(
            String original,
            List<String> columns,
            LandingRow row,
            Map<String, List<Integer>> columnsByElement,
            CellMasks masks,
            Corrections.@Nullable RowCorrection correction) {}

    /** What stands in landing for an element of a record; null where nothing does. */
    ExplainedField.@Nullable Landed of(Teller teller, String element) {
        Row found = rows.computeIfAbsent(teller.place(), place -> read(teller)).orElse(null);
        if (found == null) {
            return null;
        }
        List<ExplainedField.Cell> cells = new ArrayList<>();
        boolean corrected = false;
        for (int column : found.columnsByElement().getOrDefault(base(found, element), List.of())) {
            if (column >= 0 && column < found.row().size()) {
                cells.add(new ExplainedField.Cell(
                        found.columns().get(column),
                        found.masks().shown(column, found.row().value(column))));
                corrected |=
                        found.correction() != null && found.correction().cells().containsKey(column);
            }
        }
        return cells.isEmpty()
                ? null
                : new ExplainedField.Landed(found.original(), found.row().sequence(), cells, corrected);
    }

    /** What the cleaner of an element fills beside it was read from the same columns. */
    private static String base(Row row, String element) {
        if (row.columnsByElement().containsKey(element)) {
            return element;
        }
        int ending = element.lastIndexOf('_');
        return element.equals("long_term") ? "valid_to" : ending < 0 ? element : element.substring(0, ending);
    }

    private Optional<Row> read(Teller teller) {
        Optional<DatasetMapping> mapping = definitions.find(teller.source(), teller.dataset());
        Place place = teller.place();
        if (mapping.isEmpty() || place.part() < 0) {
            return Optional.empty();
        }
        PullKey key = new PullKey(teller.source(), teller.dataset(), place.businessDate(), place.pullId());
        try {
            Optional<LandedPull> pull = landing.find(key);
            return pull.isEmpty() || place.part() >= pull.get().parts()
                    ? Optional.empty()
                    : read(pull.get(), place, mapping.get());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read landing '%s'.".formatted(key.folder()), e);
        }
    }

    private Optional<Row> read(LandedPull pull, Place place, DatasetMapping mapping) throws IOException {
        try (PartReader reader = pull.openPart(place.part())) {
            while (reader.hasNext()) {
                LandingRow row = reader.next();
                if (row.sequence() == place.sequence()) {
                    List<String> columns = reader.header().columns();
                    BoundMapping bound = mapping.bind(columns);
                    return Optional.of(new Row(
                            reader.header().original(),
                            columns,
                            row,
                            bound.columnsByElement(),
                            mapping.masks(columns),
                            correction(mapping, bound, row)));
                }
            }
            return Optional.empty();
        }
    }

    private Corrections.@Nullable RowCorrection correction(DatasetMapping mapping, BoundMapping bound, LandingRow row) {
        try (Connection connection = dataSource.getConnection()) {
            return Corrections.of(connection, mapping.sourceName(), mapping.datasetName())
                    .of(bound.identify(row).rawHash());
        } catch (SQLException e) {
            throw new WarehouseException("Cannot read the corrections: %s. Try again.".formatted(e.getMessage()), e);
        }
    }
}
