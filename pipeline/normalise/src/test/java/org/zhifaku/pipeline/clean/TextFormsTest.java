package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextFormsTest {
    @Test
    void takesOnlyCharactersForPlainThatNormalisingLeavesAlone() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (TextForms.isPlain((char) c)) {
                String text = "号" + (char) c + "号";

                assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).isEqualTo(text);
                assertThat(TextForms.isBlank((char) c)).isFalse();
            }
        }
    }

    @Test
    void foldsDocumentNumbers() {
        assertThat(TextForms.fold(" 粤市监罚﹝２０２６﹞ 1号\u200B")).isEqualTo("粤市监罚〔2026〕1号");
    }
}
