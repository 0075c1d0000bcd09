package dev.vouchsafe.contracts.description;

import tools.jackson.databind.node.ObjectNode;

/** What a list answers: a page of its items as JSON, or the whole of it as CSV or as a workbook. */
record ListAnswer(ObjectNode list, ObjectNode components) {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SCHEMAS = "#/components/schemas/";

    ObjectNode answer() {
        var answer = list.objectNode();
        answer.put("description", "A page of the list, or the whole of it as CSV or as a workbook.");
        var content = answer.putObject("content");
        content.putObject("application/json").putObject("schema").put("$ref", SCHEMAS + page());
        content.putObject("text/csv").putObject("schema").put("type", "string");
        if (list.path("excel").asBoolean(true)) {
            content.putObject(WORKBOOK)
                    .putObject("schema")
                    .put("type", "string")
                    .put("format", "binary");
        }
        return answer;
    }

    /** The component of a page, such as {@code VoucherRowPage}. */
    private String page() {
        var item = list.path("item").path("$ref").asString();
        var name = item.substring(SCHEMAS.length()) + "Page";
        var page = components.withObject("/schemas").putObject(name);
        page.put("type", "object").put("description", "A page of a list.");
        page.putArray("required").add("items").add("page").add("size").add("total");
        var fields = page.putObject("properties");
        var items = fields.putObject("items").put("type", "array").putObject("items");
        if (list.has("or")) {
            items.putArray("anyOf").add(list.path("item")).add(list.path("or"));
        } else {
            items.put("$ref", item);
        }
        fields.putObject("page").put("type", "integer").put("description", "From 0.");
        fields.putObject("size").put("type", "integer").put("description", "How many items a page has.");
        fields.putObject("total").put("type", "integer").put("description", "How many items the whole list has.");
        return name;
    }
}
