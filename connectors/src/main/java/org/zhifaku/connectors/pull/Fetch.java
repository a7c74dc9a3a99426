package org.zhifaku.connectors.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.feed.Holds;
import org.zhifaku.connectors.filedrop.DropFile;
import org.zhifaku.connectors.filedrop.FileDrop;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.FilePlan;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.schemas.landing.PullDraft;

/** Finds the files of a dataset in a drop and copies those whose markers say that they are whole. */
final class Fetch {

    private final Dataset dataset;
    private final FilePlan plan;
    private final PullRequest request;
    private final FileDrop drop;
    private final Holds holds;
    private final ProgressListener progress;

    Fetch(Dataset dataset, FilePlan plan, PullRequest request, FileDrop drop, Holds holds, ProgressListener progress) {
        this.dataset = dataset;
        this.plan = plan;
        this.request = request;
        this.drop = drop;
        this.holds = holds;
        this.progress = progress;
    }

    /** The files of the business date, by name; none when the source has none. */
    Map<DropFile, FilePattern> find(Map<String, DropFile> listed) throws SourceException {
        Set<String> markers = listed.keySet().stream()
                .flatMap(name -> plan.markerOf(name).stream())
                .collect(Collectors.toSet());
        Map<DropFile, FilePattern> found = new LinkedHashMap<>();
        for (DropFile file : listed.values()) {
            Optional<FilePattern> pattern = plan.patternOf(file.name(), request.businessDate());
            if (pattern.isPresent() && !markers.contains(file.name())) {
                FileNames.requireSafe(file.name(), dataset.transport().place());
                found.put(file, pattern.get());
            }
        }
        return found;
    }

    Map<String, DropFile> list() throws SourceException {
        Map<String, DropFile> listed = new TreeMap<>();
        for (DropFile file : drop.list()) {
            listed.put(file.name(), file);
        }
        return listed;
    }

    /** Copies what is marked as whole; what is not becomes a reason to hold the pull. */
    List<FetchedFile> copy(Map<String, DropFile> listed, Map<DropFile, FilePattern> found, PullDraft draft)
            throws SourceException {
        long mostBytes = dataset.system().thresholds().maxFileBytes();
        long ofBytes = found.keySet().stream().mapToLong(DropFile::sizeBytes).sum();
        long before = 0;
        List<FetchedFile> copied = new ArrayList<>();
        for (Map.Entry<DropFile, FilePattern> entry : found.entrySet()) {
            DropFile file = entry.getKey();
            Optional<Marker> marker = marker(file, listed);
            if (marker.isEmpty()) {
                continue;
            }
            var target = draft.originals().resolve(file.name());
            long soFar = before;
            var fetched = drop.fetch(file, target, mostBytes, bytes -> progress.fetched(soFar + bytes, ofBytes));
            draft.written(target);
            before += fetched.sizeBytes();
            copied.add(new FetchedFile(file.name(), entry.getValue(), marker.get(), target, fetched));
        }
        return copied;
    }

    private Optional<Marker> marker(DropFile file, Map<String, DropFile> listed) throws SourceException {
        Optional<String> name = plan.markerOf(file.name());
        if (name.isEmpty()) {
            return Optional.of(Marker.NOTHING);
        }
        DropFile markerFile = listed.get(name.get());
        if (markerFile == null) {
            holds.add(
                    HoldCode.DONE_MISSING,
                    "文件 '%s' 没有完成标记 '%s'（%s），可能还没有传完，未取。请对方传完后放上标记再重新拉取；确无标记的来源，在数据集定义里写 done: none。"
                            .formatted(
                                    file.name(), name.get(), dataset.transport().place()));
            return Optional.empty();
        }
        String text = markerFile.sizeBytes() == 0 ? "" : drop.text(markerFile);
        Optional<Marker> marker = Marker.parse(text);
        if (marker.isEmpty()) {
            holds.add(
                    HoldCode.BAD_MARKER,
                    "完成标记 '%s' 里的 '%s' 不认识：每行只能是 rows=行数 或 sha256=十六进制摘要。请对方改正后重新拉取。"
                            .formatted(name.get(), Marker.firstOdd(text)));
            return Optional.of(Marker.NOTHING);
        }
        return marker;
    }
}
