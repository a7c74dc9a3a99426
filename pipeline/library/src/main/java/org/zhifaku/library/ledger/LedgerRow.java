package org.zhifaku.library.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a dataset's rows in one run. Every row read is in exactly one of accepted, unchanged, rejected, duplicate and held;
 * every accepted one, once published, in exactly one of published and not public.
 *
 * @param queued accepted rows that still wait to be resolved or published
 */
public record LedgerRow(
        String source,
        String dataset,
        long read,
        long accepted,
        long unchanged,
        long rejected,
        long duplicate,
        long held,
        long published,
        long notPublic,
        long queued) {

    /** Whether every row read has its place, none is queued, and every accepted one is published or not public. */
    public boolean isBalanced() {
        return read == accepted + unchanged + rejected + duplicate + held
                && queued == 0
                && accepted == published + notPublic;
    }

    /** As design §12 has it in JSON. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source);
        json.put("dataset", dataset);
        json.put("read", read);
        json.put("accepted", accepted);
        json.put("unchanged", unchanged);
        json.put("rejected", rejected);
        json.put("duplicate", duplicate);
        json.put("held", held);
        json.put("published", published);
        json.put("not_public", notPublic);
        return json;
    }
}
