// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/conversion/Conversions.h"

#include "drafts/package/ZipPackage.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr auto prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr auto spaces = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                        " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                        " office:version=\"1.2\"";
constexpr auto mimetype = "application/vnd.oasis.opendocument.text";

struct Element {
    QByteArray open;
    QByteArray close;
};

Element elementOf(BlockKind kind) {
    const auto paragraph = [](const QByteArray &style) {
        return Element{"<text:p text:style-name=\"" + style + "\">", "</text:p>"};
    };
    switch (kind) {
    case BlockKind::Headline:
        return paragraph("Title");
    case BlockKind::Lead:
        return paragraph("Subtitle");
    case BlockKind::Heading:
        return {"<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">", "</text:h>"};
    case BlockKind::Caption:
        return paragraph("Caption");
    case BlockKind::Quote:
        return paragraph("Quotations");
    case BlockKind::Code:
        return paragraph("Preformatted_20_Text");
    case BlockKind::Byline:
    case BlockKind::Credit:
        return paragraph("Signature");
    default:
        return paragraph("Standard");
    }
}

QByteArray runOf(const StyledRun &run) {
    QByteArray text = xmlText(run.text);
    text.replace("\t", "<text:tab/>");
    // Of several spaces in a row one is shown.
    while (text.contains("  "))
        text.replace("  ", " <text:s/>");
    if (!run.isBold && !run.isItalic)
        return text;
    const QByteArray style = run.isBold && run.isItalic ? "BI" : run.isBold ? "B" : "I";
    return "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>";
}

QByteArray contentXml(const QList<PlainBlock> &blocks) {
    QByteArray xml =
        QByteArray(prolog) + "<office:document-content" + spaces + "><office:automatic-styles>";
    for (const auto &[name, look] :
         {std::pair{"B", "fo:font-weight=\"bold\""}, std::pair{"I", "fo:font-style=\"italic\""},
          std::pair{"BI", "fo:font-weight=\"bold\" fo:font-style=\"italic\""}})
        xml += QByteArray("<style:style style:name=\"") + name +
               "\" style:family=\"text\"><style:text-properties " + look + "/></style:style>";
    xml += "</office:automatic-styles><office:body><office:text>";
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const bool isItem = blocks[i].kind == BlockKind::ListItem;
        const Element element = elementOf(blocks[i].kind);
        if (isItem && (i == 0 || blocks[i - 1].kind != BlockKind::ListItem))
            xml += "<text:list text:style-name=\"List_20_1\">";
        xml += (isItem ? "<text:list-item>" : "") + element.open;
        for (const StyledRun &run : blocks[i].runs)
            xml += runOf(run);
        xml += element.close + (isItem ? "</text:list-item>" : "");
        if (isItem && (i + 1 == blocks.size() || blocks[i + 1].kind != BlockKind::ListItem))
            xml += "</text:list>";
    }
    return xml + "</office:text></office:body></office:document-content>";
}

QByteArray stylesXml() {
    QByteArray xml = QByteArray(prolog) + "<office:document-styles" + spaces + "><office:styles>";
    struct Style {
        const char *name;
        const char *shown;
        const char *paragraph;
        const char *text;
    };
    for (const Style &style :
         {Style{"Standard", "Standard", "fo:margin-bottom=\"0.2cm\"",
                "fo:font-size=\"13pt\" fo:language=\"vi\" fo:country=\"VN\""},
          Style{"Title", "Title", "fo:margin-bottom=\"0.4cm\"",
                "fo:font-size=\"20pt\" fo:font-weight=\"bold\""},
          Style{"Subtitle", "Subtitle", "fo:margin-bottom=\"0.4cm\"", "fo:font-weight=\"bold\""},
          Style{"Heading_20_2", "Heading 2", "fo:margin-top=\"0.4cm\"",
                "fo:font-size=\"14pt\" fo:font-weight=\"bold\""},
          Style{"Caption", "Caption", "fo:text-align=\"center\"", "fo:font-style=\"italic\""},
          Style{"Quotations", "Quotations", "fo:margin-left=\"1cm\"", "fo:font-style=\"italic\""},
          Style{"Preformatted_20_Text", "Preformatted Text", "",
                "fo:font-family=\"'Courier New'\""},
          Style{"Signature", "Signature", "fo:text-align=\"end\"", "fo:font-weight=\"bold\""}}) {
        xml +=
            QByteArray("<style:style style:name=\"") + style.name + "\" style:display-name=\"" +
            style.shown + "\" style:family=\"paragraph\"" +
            (qstrcmp(style.name, "Standard") == 0 ? "" : " style:parent-style-name=\"Standard\"") +
            "><style:paragraph-properties " + style.paragraph + "/><style:text-properties " +
            style.text + "/></style:style>";
    }
    return xml + "<text:list-style style:name=\"List_20_1\" style:display-name=\"List 1\">"
                 "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">"
                 "<style:list-level-properties text:space-before=\"0.5cm\" "
                 "text:min-label-width=\"0.5cm\"/></text:list-level-style-bullet></text:list-style>"
                 "</office:styles></office:document-styles>";
}

QByteArray manifestXml() {
    const auto entry = [](const char *path, const char *type) -> QByteArray {
        return QByteArray("<manifest:file-entry manifest:full-path=\"") + path +
               "\" manifest:media-type=\"" + type + "\"/>";
    };
    return QByteArray(prolog) +
           "<manifest:manifest "
           "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
           "manifest:version=\"1.2\">" +
           entry("/", mimetype) + entry("content.xml", "text/xml") +
           entry("styles.xml", "text/xml") + "</manifest:manifest>";
}

} // namespace

Result<QByteArray> odtOf(const QList<PlainBlock> &blocks) {
    return ZipPackage::of({{u"mimetype"_s, mimetype},
                           {u"content.xml"_s, contentXml(blocks)},
                           {u"styles.xml"_s, stylesXml()},
                           {u"META-INF/manifest.xml"_s, manifestXml()}});
}

} // namespace morat
