package org.zhifaku.pipeline.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.quality.RowContext;

/**
 * Makes an ambiguous code exact where other texts of the row say which is meant (data-standard reference 7.1): 没收违法所得、没收非法财物
 * becomes the kinds that the content names. Where they say nothing the ambiguous code stays and is told with V01.
 *
 * @param codes position of the list of codes
 * @param texts positions of the texts that may tell
 * @param words ambiguous code → word → exact code
 */
public record Resolution(int codes, List<Integer> texts, Map<String, Map<String, String>> words) {
    /** Copies the collections. */
    public Resolution {
        texts = List.copyOf(texts);
        words = Map.copyOf(words);
    }

    void apply(RowContext row) {
        if (!(row.get(codes) instanceof List<?> list)) {
            return;
        }
        boolean ambiguous = false;
        for (int i = 0; i < list.size(); i++) {
            ambiguous |= words.containsKey((String) list.get(i));
        }
        if (ambiguous) {
            row.set(codes, resolved(row, list));
        }
    }

    private List<String> resolved(RowContext row, List<?> list) {
        TreeSet<String> resolved = new TreeSet<>();
        for (Object item : list) {
            String code = (String) item;
            List<String> exact = exact(row, words.getOrDefault(code, Map.of()));
            if (exact.isEmpty()) {
                resolved.add(code);
                tell(row, code);
            } else {
                resolved.addAll(exact);
            }
        }
        return List.copyOf(resolved);
    }

    private void tell(RowContext row, String code) {
        Map<String, String> meanings = words.get(code);
        if (meanings != null) {
            String possible = meanings.values().stream().distinct().sorted().collect(Collectors.joining(" 或 "));
            row.report("V01", codes, "%s 可能是 %s，其他内容没有写明是哪一种；保留为 %s".formatted(code, possible, code));
        }
    }

    private List<String> exact(RowContext row, Map<String, String> meanings) {
        List<String> exact = new ArrayList<>(2);
        meanings.forEach((word, code) -> {
            for (int position : texts) {
                String text = row.text(position);
                if (text != null && text.contains(word) && !exact.contains(code)) {
                    exact.add(code);
                }
            }
        });
        return exact;
    }
}
