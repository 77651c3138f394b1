package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import TimeOff.Models.LeaveApplicationChanged;
import TimeOff.Models.LeaveApplicationProcessed;
import TimeOff.Models.LeaveApplicationReceived;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The .NET services speak version 1: they must read what we write, and we what they write. */
class SchemaEvolutionTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00.123Z");

    private final Schema receivedV1 = v1("LeaveApplicationReceived");
    private final Schema processedV1 = v1("LeaveApplicationProcessed");

    @BeforeAll
    static void makeAvroSafe() {
        AvroSafety.install();
    }

    @Test
    void version1ReadsOurApplication() throws IOException {
        var ours = new LeaveApplicationReceived(
                "alice@example.com",
                "IT",
                8,
                639_316_800_000_000_000L,
                id(),
                NOW,
                "Zahnarzt, 9 Uhr ☂",
                "helen@example.com");

        var read = readGeneric(encode(ours), ours.getSchema(), receivedV1);

        assertThat(read.get("EmpEmail")).hasToString("alice@example.com");
        assertThat(read.get("EmpDepartment")).hasToString("IT");
        assertThat(read.get("LeaveDurationInHours")).isEqualTo(8);
        assertThat(read.get("LeaveStartDateTicks")).isEqualTo(639_316_800_000_000_000L);
        assertThat(read.getSchema().getFields()).hasSize(4);
    }

    @Test
    void weReadAnApplicationOfVersion1() throws IOException {
        var theirs = new GenericData.Record(receivedV1);
        theirs.put("EmpEmail", "alice@example.com");
        theirs.put("EmpDepartment", "IT");
        theirs.put("LeaveDurationInHours", 8);
        theirs.put("LeaveStartDateTicks", 639_316_800_000_000_000L);

        LeaveApplicationReceived read =
                readSpecific(encode(theirs), receivedV1, LeaveApplicationReceived.getClassSchema());

        assertThat(read.getEmpEmail()).hasToString("alice@example.com");
        assertThat(read.getLeaveStartDateTicks()).isEqualTo(639_316_800_000_000_000L);
        assertThat(read.getApplicationId()).isNull();
        assertThat(read.getSubmittedAt()).isNull();
        assertThat(read.getNote()).isNull();
        assertThat(read.getSubmittedBy()).isNull();
    }

    @Test
    void version1ReadsOurResult() throws IOException {
        var ours = new LeaveApplicationProcessed(
                "alice@example.com",
                "IT",
                8,
                639_316_800_000_000_000L,
                "Manager #1",
                Decision.APPROVED.result(),
                id(),
                Decision.APPROVED.name(),
                "Enjoy!",
                NOW);

        var read = readGeneric(encode(ours), ours.getSchema(), processedV1);

        assertThat(read.get("ProcessedBy")).hasToString("Manager #1");
        assertThat(read.get("Result")).hasToString("Approved: Your leave application has been approved.");
        assertThat(read.getSchema().getFields()).hasSize(6);
    }

    @Test
    void weReadAResultOfVersion1() throws IOException {
        var theirs = new GenericData.Record(processedV1);
        theirs.put("EmpEmail", "bob@example.com");
        theirs.put("EmpDepartment", "HR");
        theirs.put("LeaveDurationInHours", 16);
        theirs.put("LeaveStartDateTicks", 0L);
        theirs.put("ProcessedBy", "Manager #0");
        theirs.put("Result", Decision.DECLINED.result());

        LeaveApplicationProcessed read =
                readSpecific(encode(theirs), processedV1, LeaveApplicationProcessed.getClassSchema());

        assertThat(Decision.announcedBy(read.getResult())).contains(Decision.DECLINED);
        assertThat(read.getApplicationId()).isNull();
        assertThat(read.getDecision()).isNull();
        assertThat(read.getProcessedAt()).isNull();
    }

    @Test
    void ourOwnRoundTripKeepsEveryField() throws IOException {
        var ours = new LeaveApplicationReceived("alice@example.com", "IT", 8, 0L, id(), NOW, null, null);

        LeaveApplicationReceived read = readSpecific(encode(ours), ours.getSchema(), ours.getSchema());

        assertThat(read.getApplicationId()).hasToString(ours.getApplicationId().toString());
        assertThat(read.getSubmittedAt()).isEqualTo(NOW);
        assertThat(read.getNote()).isNull();
    }

    @Test
    void aChangeKeepsEveryField() throws IOException {
        var ours = new LeaveApplicationChanged(
                id(),
                3,
                ChangeType.CANCELLATION_REFUSED.name(),
                LeaveStatus.APPROVED.name(),
                "alice@example.com",
                "IT",
                16,
                639_316_800_000_000_000L,
                639_317_664_000_000_000L,
                "mia@example.com",
                null,
                "The release is that week",
                NOW);

        LeaveApplicationChanged read = readSpecific(encode(ours), ours.getSchema(), ours.getSchema());

        assertThat(read.toString()).isEqualTo(ours.toString());
        assertThat(read.getChangedAt()).isEqualTo(NOW);
        assertThat(read.getChangedByName()).isNull();
    }

    @Test
    void theSchemasAreCompatibleBothWays() {
        assertCompatible(LeaveApplicationReceived.getClassSchema(), receivedV1);
        assertCompatible(LeaveApplicationProcessed.getClassSchema(), processedV1);
    }

    @Test
    void theSchemaThatIsRegisteredCarriesNothingOfJava() {
        assertThat(LeaveApplicationReceived.getClassSchema().toString()).doesNotContain("avro.java");
        assertThat(LeaveApplicationProcessed.getClassSchema().toString()).doesNotContain("avro.java");
        assertThat(LeaveApplicationChanged.getClassSchema().toString()).doesNotContain("avro.java");
    }

    private static void assertCompatible(Schema one, Schema other) {
        for (var pair : new Schema[][] {{one, other}, {other, one}}) {
            assertThat(SchemaCompatibility.checkReaderWriterCompatibility(pair[0], pair[1])
                            .getType())
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        }
    }

    private static String id() {
        return UUID.nameUUIDFromBytes(new byte[] {1}).toString();
    }

    private static Schema v1(String name) {
        try (var in = SchemaEvolutionTest.class.getResourceAsStream("/v1/" + name + ".avsc")) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encode(SpecificRecordBase record) throws IOException {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static byte[] encode(GenericRecord record) throws IOException {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static GenericRecord readGeneric(byte[] bytes, Schema writer, Schema reader) throws IOException {
        return new GenericDatumReader<GenericRecord>(writer, reader)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static <T> T readSpecific(byte[] bytes, Schema writer, Schema reader) throws IOException {
        return new SpecificDatumReader<T>(writer, reader)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }
}
