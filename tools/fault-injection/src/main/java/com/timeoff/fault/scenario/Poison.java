package com.timeoff.fault.scenario;

import com.timeoff.fault.check.AvroRecords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that no topic should carry. */
final class Poison {

    private static final int NO_SCHEMA = 1_000_000_000;

    private Poison() {}

    /**
     * @param good a value that this topic carries
     * @param foreign a value that another topic carries
     */
    static List<byte @Nullable []> of(byte[] good, byte[] foreign, AvroRecords avro) throws IOException {
        var all = new ArrayList<byte @Nullable []>();
        all.add("no Avro".getBytes(StandardCharsets.UTF_8));
        all.add(Arrays.copyOf(good, good.length / 2));
        all.add(ByteBuffer.wrap(good.clone()).putInt(1, NO_SCHEMA).array());
        all.add(foreign);
        all.add(changed(good, "EmpDepartment", "MARKETING", avro));
        all.add(changed(good, "LeaveDurationInHours", -8, avro));
        all.add(null);
        return all;
    }

    private static byte[] changed(byte[] good, String field, Object value, AvroRecords avro) throws IOException {
        var record = avro.decode(good);
        record.put(field, value);
        return avro.encode(ByteBuffer.wrap(good).getInt(1), record);
    }
}
