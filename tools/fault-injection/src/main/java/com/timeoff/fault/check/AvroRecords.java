package com.timeoff.fault.check;

import com.timeoff.fault.client.SuiteClient;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Avro in the Confluent wire format, without the library that the services use: byte 0, the schema's id, the record. */
public final class AvroRecords {

    private final SuiteClient client;
    private final URI registry;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    public AvroRecords(SuiteClient client, URI registry) {
        this.client = client;
        this.registry = registry;
    }

    /** @throws IOException if these bytes are no such record */
    public GenericRecord decode(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        if (buffer.remaining() < 5 || buffer.get() != 0) {
            throw new IOException("not in the wire format");
        }
        var reader = new GenericDatumReader<GenericRecord>(schema(buffer.getInt()));
        return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
    }

    public byte[] encode(int schemaId, GenericRecord record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeByte(0);
        new DataOutputStream(bytes).writeInt(schemaId);
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        return bytes.toByteArray();
    }

    private Schema schema(int id) throws IOException {
        var known = schemas.get(id);
        if (known != null) {
            return known;
        }
        var answer = client.get(registry, "/apis/ccompat/v7/schemas/ids/" + id);
        if (answer.status() != 200) {
            throw new IOException("no schema " + id);
        }
        var schema = new Schema.Parser().parse(answer.text("schema"));
        schemas.put(id, schema);
        return schema;
    }
}
