package org.zhifaku.sandbox.world.system;

import java.util.List;
import org.zhifaku.sandbox.world.reality.Penalties;
import org.zhifaku.sandbox.world.reality.RandomTask;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.Columns;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Part;
import org.zhifaku.sandbox.world.telling.Stamp;
import org.zhifaku.sandbox.world.telling.Teller;
import org.zhifaku.sandbox.world.telling.Telling;
import org.zhifaku.sandbox.world.telling.Timeline;

/** Makes the datasets of one system. */
record Scene(String system, Reality reality) {

    DatasetView dataset(String dataset, String recordType, Columns columns, Part... parts) {
        return dataset(dataset, recordType, columns, Stamp.time(), parts);
    }

    DatasetView dataset(String dataset, String recordType, Columns columns, Stamp stamp, Part... parts) {
        return new Telling(place(dataset, recordType), columns, List.of(parts), stamp);
    }

    long salt(String dataset) {
        return place(dataset, "").salt();
    }

    private Telling.Place place(String dataset, String recordType) {
        return new Telling.Place(system, dataset, recordType, reality.seed(), reality.baseDate());
    }

    /** A register of fixed size whose entries are told again now and then. */
    Part fixed(String dataset, long count, Teller teller) {
        return new Part(new Timeline(count, 0, salt(dataset), false), teller);
    }

    /** A series that grows by 2 % of its base each day. */
    Part growing(String dataset, long base, boolean deletes, Teller teller) {
        return new Part(new Timeline(base, Math.max(1, base / 50), salt(dataset), deletes), teller);
    }

    /** A series that follows penalties. */
    Part following(String dataset, Penalties penalties, boolean deletes, Teller teller) {
        return new Part(new Timeline(penalties.base(), penalties.daily(), salt(dataset), deletes), teller);
    }

    /** The objects of the tasks of random inspections. */
    Part random(String dataset, Teller teller) {
        long base = reality.inspections().taskBase() * RandomTask.OBJECTS;
        long daily = reality.inspections().taskDaily() * RandomTask.OBJECTS;
        return new Part(new Timeline(base, daily, salt(dataset), true), teller);
    }

    /** So many per ten thousand credit records, at least two. */
    long share(long perTenThousand) {
        return Math.max(2, reality.records() * perTenThousand / 10_000);
    }
}
