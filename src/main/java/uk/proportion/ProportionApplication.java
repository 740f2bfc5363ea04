package uk.proportion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Joint casework for youth-produced sexual imagery: one application for school, police and children's social care. */
@SpringBootApplication
public class ProportionApplication {

    public static void main(String[] args) {
        SpringApplication.run(ProportionApplication.class, args);
    }
}
