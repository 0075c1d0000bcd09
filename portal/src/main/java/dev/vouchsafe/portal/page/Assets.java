package dev.vouchsafe.portal.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.ContentVersionStrategy;
import org.springframework.web.reactive.resource.VersionResourceResolver;

/** Styles, scripts and pictures. Each address has a digest of the content, so browsers keep them for ever. */
@Configuration(proxyBeanMethods = false)
public class Assets implements WebFluxConfigurer {

    private static final String ADDRESS = "/assets/";
    private static final String OWN = "assets/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/";
    private static final Duration EVER = Duration.ofDays(365);

    private final ContentVersionStrategy versions = new ContentVersionStrategy();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final List<String> folders;

    Assets() throws IOException {
        this.folders = List.of(OWN, htmx());
    }

    /** The folder of the library, whose version is a part of it. */
    private static String htmx() throws IOException {
        var file = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + HTMX + "*/dist/htmx.min.js")[0]
                .getURL()
                .toString();
        return file.substring(file.indexOf(HTMX), file.lastIndexOf('/') + 1);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ADDRESS + "**")
                .addResourceLocations(
                        folders.stream().map(folder -> "classpath:/" + folder).toArray(String[]::new))
                .setCacheControl(CacheControl.maxAge(EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addVersionStrategy(versions, "/**"));
    }

    /** The address of a file, such as {@code app.css}. */
    public String address(String name) {
        return addresses.computeIfAbsent(name, this::versioned);
    }

    private String versioned(String name) {
        for (String folder : folders) {
            var file = new ClassPathResource(folder + name);
            if (file.exists()) {
                // Read once, from the class path: it doesn't wait for anybody.
                String version = versions.getResourceVersion(file).block();
                return ADDRESS + versions.addVersion(name, version);
            }
        }
        throw new IllegalArgumentException("no asset " + name);
    }
}
