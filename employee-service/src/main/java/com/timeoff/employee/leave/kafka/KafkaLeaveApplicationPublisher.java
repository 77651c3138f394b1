package com.timeoff.employee.leave.kafka;

import com.timeoff.employee.leave.LeaveApplication;
import com.timeoff.employee.leave.LeaveApplicationPublisher;
import com.timeoff.employee.leave.RecordPosition;
import com.timeoff.employee.leave.SubmissionProperties;
import com.timeoff.employee.leave.SubmissionUnconfirmedException;
import com.timeoff.employee.leave.TooManySubmissionsException;
import com.timeoff.models.Topics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;

/**
 * No thread ever waits here: schemas and partitions are known before the service is ready ({@code ProducerWarmUp}), and
 * with {@code max.block.ms} 0 the producer refuses at once what it cannot buffer. It gives up in time by itself, see
 * {@link SubmissionProducerConfiguration}.
 */
@Component
class KafkaLeaveApplicationPublisher implements LeaveApplicationPublisher {

    private final KafkaTemplate<Object, Object> kafka;
    private final int maxInFlight;
    private final Semaphore permits;

    KafkaLeaveApplicationPublisher(KafkaTemplate<Object, Object> kafka, SubmissionProperties properties) {
        this.kafka = kafka;
        this.maxInFlight = properties.maxInFlight();
        this.permits = new Semaphore(maxInFlight);
    }

    @Override
    public CompletableFuture<RecordPosition> publish(LeaveApplication application) {
        if (!permits.tryAcquire()) {
            return CompletableFuture.failedFuture(new TooManySubmissionsException(maxInFlight));
        }
        var sent = send(application);
        // Not when the client has its answer: until then the producer holds the record.
        sent.whenComplete((result, failure) -> permits.release());
        return sent.handle(KafkaLeaveApplicationPublisher::position);
    }

    /** Of whatever type: a serde that does not reach its registry has exceptions of its own. */
    private CompletableFuture<SendResult<Object, Object>> send(LeaveApplication application) {
        try {
            return kafka.send(
                    Topics.LEAVE_APPLICATIONS,
                    application.leave().department().partition(),
                    LeaveApplicationReceivedMapper.key(application),
                    LeaveApplicationReceivedMapper.value(application));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static RecordPosition position(SendResult<Object, Object> sent, Throwable failure) {
        if (failure != null) {
            throw new SubmissionUnconfirmedException(failure);
        }
        var metadata = sent.getRecordMetadata();
        return new RecordPosition(metadata.topic(), metadata.partition(), metadata.offset());
    }
}
