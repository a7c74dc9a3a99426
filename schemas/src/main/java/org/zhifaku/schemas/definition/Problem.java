package org.zhifaku.schemas.definition;

/**
 * One thing that is wrong in a definition file.
 *
 * @param file path of the file, relative to the mappings folder
 * @param line line in the file, from 1
 * @param message what is wrong, which value, which rule, how to mend
 */
public record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
