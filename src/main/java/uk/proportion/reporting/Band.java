package uk.proportion.reporting;

import java.util.Arrays;
import java.util.List;

/** How grave the facts of a case are, told by the tier of the police response (T4a). Figures are compared within a band only. */
public enum Band {
    AGGRAVATED("FULL_INVESTIGATION"),
    UNCLEAR("JOINT_ENQUIRY", "FACT_FIND"),
    ENHANCED("ENHANCED_PROPORTIONATE"),
    PROPORTIONATE("PROPORTIONATE", "PROPORTIONATE_LOCAL"),
    /** No tier: the case is not with the police, or not decided yet. */
    NONE;

    private final List<String> tiers;

    Band(String... tiers) {
        this.tiers = List.of(tiers);
    }

    /** The tiers of T4a that belong to it. */
    public List<String> tiers() {
        return tiers;
    }

    /** The band of a tier of T4a; {@link #NONE} for {@code null} and for a tier that belongs to no other. */
    public static Band of(String tier) {
        return Arrays.stream(values())
                .filter(band -> tier != null && band.tiers.contains(tier))
                .findFirst()
                .orElse(NONE);
    }
}
