/** How people come in, stay and go: OpenID Connect, sessions, forged forms. */
@NullMarked
package dev.vouchsafe.portal.signin;

import org.jspecify.annotations.NullMarked;
