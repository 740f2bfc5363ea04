package uk.proportion.access.web;

import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions in the database hold text only: no object is ever read back from it, and no column is binary. Whoever puts anything
 * else into a session is told so at once.
 */
@Configuration(proxyBeanMethods = false)
class TextSessions {
    private static final String INSERT = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            values (?, ?, convert_from(?, 'UTF8'))
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;
    private static final String UPDATE = """
            update %TABLE_NAME%_attributes set attribute_bytes = convert_from(?, 'UTF8')
            where session_primary_id = ? and attribute_name = ?
            """;

    /** Named so, it is the one that Spring Session asks. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService text = new GenericConversionService();
        text.addConverter(Object.class, byte[].class, TextSessions::bytes);
        text.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return text;
    }

    /** H2 takes bytes for text as they are; PostgreSQL wants to be told. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsAsText(DataSource database)
            throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(database, metaData -> metaData.getDatabaseProductName());
        boolean postgres = DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        return sessions -> {
            if (postgres) {
                sessions.setCreateSessionAttributeQuery(INSERT);
                sessions.setUpdateSessionAttributeQuery(UPDATE);
            }
        };
    }

    private static byte[] bytes(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException(
                "A session keeps text only, not a " + value.getClass().getName());
    }
}
