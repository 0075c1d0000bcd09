package dev.vouchsafe.standalone.issuer;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Believes whoever says to be one of the demo's people. There is nobody else. */
record ChosenPerson(DemoPeople people) implements AuthenticationProvider {

    /** What a person proves itself by. Its instant is when the person signed in, as the id token says it. */
    private static final String CLICK = "CLICK";

    @Override
    public Authentication authenticate(Authentication said) {
        return people.withId(said.getName())
                .map(person -> UsernamePasswordAuthenticationToken.authenticated(
                        person, null, List.of(FactorGrantedAuthority.fromFactor(CLICK))))
                .orElseThrow(() -> new BadCredentialsException("there is no such person"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
