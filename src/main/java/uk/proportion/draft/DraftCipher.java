package uk.proportion.draft;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts drafts with AES-256 in Galois/Counter mode, as text. Each is bound to its owner and form: a row that somebody copied
 * to another user or task cannot be opened there.
 */
@Component
class DraftCipher {
    private static final String AES = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final DraftKeys keys;
    private final SecureRandom random = new SecureRandom();

    DraftCipher(DraftKeys keys) {
        this.keys = keys;
    }

    /** @param text nonce and encrypted words, in Base64 */
    record Sealed(String keyId, String text) {}

    Sealed seal(String words, String owner, HalfFilled form) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String keyId = keys.current();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.find(keyId).orElseThrow(), nonce, owner, form);
            byte[] sealed = cipher.doFinal(words.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return new Sealed(keyId, Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A draft cannot be encrypted", impossible);
        }
    }

    /** The words; empty where their key is gone, or the row was made for another owner or form. */
    Optional<String> open(Sealed sealed, String owner, HalfFilled form) {
        Optional<SecretKey> key = keys.find(sealed.keyId());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        byte[] all = Base64.getDecoder().decode(sealed.text());
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key.get(), Arrays.copyOf(all, NONCE_BYTES), owner, form);
            byte[] words = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(words, StandardCharsets.UTF_8));
        } catch (AEADBadTagException notThisOne) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A draft cannot be decrypted", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner, HalfFilled form)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        String bound = owner + '\n' + form.kind() + '\n' + form.id();
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
