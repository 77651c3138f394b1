package com.timeoff.core.kafka.schema;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
public class SchemaConfiguration {

    @Bean
    SerdeSettings serdeSettings(KafkaProperties kafka, RegistryProperties registry) {
        return new SerdeSettings(kafka, registry);
    }

    @Bean
    SchemaRegistryProbe schemaRegistryProbe(SerdeSettings serdes, RegistryProperties properties, SslBundles bundles) {
        return new SchemaRegistryProbe(serdes.addresses(), properties, bundles);
    }
}
