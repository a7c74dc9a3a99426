package org.zhifaku.schemas.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhifaku.schemas.Utf8Cells;

class RowEncoderTest {

    private final RowEncoder encoder = new RowEncoder();

    static Stream<LandingRow> rows() {
        return Stream.of(
                LandingRow.of(1, Operation.UPSERT, "广东\u2002⺠𠮷😀\"\\\u0000", "", null),
                LandingRow.of(0, Operation.DELETE),
                LandingRow.of(Long.MAX_VALUE, Operation.UPSERT, null, null),
                LandingRow.of(63, Operation.UPSERT, "x".repeat(63), "x".repeat(64), "字".repeat(21), "字".repeat(22)),
                LandingRow.of(64, Operation.UPSERT, "x".repeat(8_191), "x".repeat(8_192), "字".repeat(2_731)),
                LandingRow.of(1L << 40, Operation.UPSERT, "字".repeat(400_000)),
                new LandingRow(6, Operation.UPSERT, new String[] {"只有一格"}, new Fault("SHORT_ROW", "第6行少了两格")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writesWhatAvroWrites(LandingRow row) throws IOException {
        byte[] expected = byAvro(row);

        assertThat(bytes(encoder.encode(row))).isEqualTo(expected);
        assertThat(bytes(encoder.encode(asUtf8(row)))).isEqualTo(expected);
    }

    private static byte[] byAvro(LandingRow row) throws IOException {
        GenericData.Record generic = new GenericData.Record(LandingRowCodec.SCHEMA);
        generic.put("sequence", row.sequence());
        generic.put(
                "operation",
                new GenericData.EnumSymbol(
                        LandingRowCodec.SCHEMA.getField("operation").schema(),
                        row.operation().name()));
        generic.put("values", Arrays.asList(row.values()));
        Fault fault = row.fault();
        if (fault != null) {
            GenericData.Record record = new GenericData.Record(
                    LandingRowCodec.SCHEMA.getField("fault").schema().getTypes().get(1));
            record.put("code", fault.code());
            record.put("message", fault.message());
            generic.put("fault", record);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder avro = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericData.Record>(LandingRowCodec.SCHEMA).write(generic, avro);
        avro.flush();
        return out.toByteArray();
    }

    private static LandingRow asUtf8(LandingRow row) {
        Utf8Cells.Builder cells = new Utf8Cells.Builder(row.size());
        for (String value : row.values()) {
            if (value == null) {
                cells.absent();
            } else {
                cells.text(value);
            }
        }
        return new LandingRow(row.sequence(), row.operation(), cells.build(), row.fault());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
