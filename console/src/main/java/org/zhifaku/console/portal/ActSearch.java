package org.zhifaku.console.portal;

import java.util.Optional;

/** Port to the index of published acts. Implementations are thread-safe. */
public interface ActSearch {

    /**
     * Acts that match, best first; an empty text matches all, newest first.
     *
     * @throws SearchUnavailableException where the index cannot answer
     */
    ActPage search(ActQuery query);

    /**
     * The published act with this id.
     *
     * @throws SearchUnavailableException where the index cannot answer
     */
    Optional<PublicAct> find(String id);
}
