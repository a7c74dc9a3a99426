package org.zhifaku.schemas;

/** What a record is about; schema attribute {@code kind}. */
public enum RecordKind {
    /** One decision or action of an organ towards one party: 许可, 处罚, 强制, 检查, 征收征用, 确认, 给付. */
    ACT,
    /** One thing that acts refer to: an organ, an officer, an item, a legal basis, a party … */
    REGISTER,
    /** One course of work that leads to acts: a case, a plan or task of random inspections. */
    PROCESS,
    /** One look at how an organ acts: a complaint, a visit, a non-litigation enforcement, a review of a file. */
    SUPERVISION
}
