/** Classes that break the architecture's rules, so that each rule is seen to fail. Outside the application's packages. */
package uk.violations;
