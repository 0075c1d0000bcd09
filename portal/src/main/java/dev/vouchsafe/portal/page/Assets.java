package dev.vouchsafe.portal.page;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
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
    private static final String OWN = "classpath:/portal-assets/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/";
    private static final Duration EVER = Duration.ofDays(365);

    private final ContentVersionStrategy versions = new ContentVersionStrategy();
    private final Map<String, String> addresses = new HashMap<>();
    private final String htmx;

    Assets() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        for (Resource file : files.getResources(OWN + "*")) {
            add(file);
        }
        Resource library = files.getResources("classpath*:" + HTMX + "*/dist/htmx.min.js")[0];
        add(library);
        this.htmx = folderOf(library);
    }

    private void add(Resource file) {
        String name = String.valueOf(file.getFilename());
        // Read once, at the start.
        String version = String.valueOf(versions.getResourceVersion(file).block());
        addresses.put(name, ADDRESS + versions.addVersion(name, version));
    }

    /** The library's version is a part of its folder. */
    private static String folderOf(Resource library) throws IOException {
        String address = library.getURL().toString();
        return "classpath:/" + address.substring(address.indexOf(HTMX), address.lastIndexOf('/') + 1);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ADDRESS + "**")
                .addResourceLocations(OWN, htmx)
                .setCacheControl(CacheControl.maxAge(EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addVersionStrategy(versions, "/**"));
    }

    /**
     * The address of a file, such as {@code app.css}.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }
}
