package org.zhifaku.connectors.pull;

/** Hears how a pull goes. Called often, on the pulling thread: must be quick. */
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener NONE = new ProgressListener() {
        @Override
        public void fetched(long bytes, long ofBytes) {}

        @Override
        public void landed(long rows) {}
    };

    /** Bytes fetched so far, of all files, and how many there are by the listing. */
    void fetched(long bytes, long ofBytes);

    /** Rows landed so far, of all files. */
    void landed(long rows);
}
