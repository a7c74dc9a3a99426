package org.zhifaku.connectors.source;

import java.util.List;

/** What of a source is one dataset, and how its rows are asked for; the {@code pull} part of a dataset file. */
public sealed interface PullPlan permits FilePlan, RestPlan, SoapPlan, TablePlan, TopicPlan {

    /** How the nights of a dataset follow each other. */
    enum Pace {
        /** A pull per business date: the source keeps each day's delivery. */
        DAILY,
        /** One pull takes all that came since the position where the last one ended. */
        CONTINUED
    }

    /** How the nights of a dataset follow each other. */
    Pace pace();

    /** Columns that the pull itself reads from rows, besides the mapping: update time, what a row does. A database looks for its own. */
    default List<String> ownColumns() {
        return List.of();
    }

    /** Name of the transport's kind in {@code source.yaml} that can carry out this plan. */
    String transportKind();

    /** The transport that can carry out this plan. */
    Class<? extends Transport> transportType();
}
