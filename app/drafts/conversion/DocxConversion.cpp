// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/conversion/Conversions.h"

#include "drafts/package/ZipPackage.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr auto prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr auto wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr auto officeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr auto packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr auto wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

struct Style {
    BlockKind kind;
    const char *id;
    const char *name; ///< by which Word knows its own
    const char *paragraph;
    const char *run;
};

constexpr Style styles[] = {
    {BlockKind::Headline, "Title", "Title", "<w:spacing w:after=\"240\"/>",
     "<w:b/><w:sz w:val=\"40\"/>"},
    {BlockKind::Lead, "Subtitle", "Subtitle", "<w:spacing w:after=\"240\"/>", "<w:b/>"},
    {BlockKind::Heading, "Heading2", "heading 2",
     "<w:keepNext/><w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"1\"/>",
     "<w:b/><w:sz w:val=\"28\"/>"},
    {BlockKind::Caption, "Caption", "caption", "<w:jc w:val=\"center\"/>", "<w:i/>"},
    {BlockKind::Quote, "Quote", "Quote", "<w:ind w:left=\"567\"/>", "<w:i/>"},
    {BlockKind::ListItem, "ListBullet", "List Bullet",
     "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", ""},
    {BlockKind::Code, "HTMLPreformatted", "HTML Preformatted", "",
     "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>"},
};

QByteArray styleOf(BlockKind kind) {
    for (const Style &style : styles) {
        if (style.kind == kind)
            return QByteArray("<w:pStyle w:val=\"") + style.id + "\"/>";
    }
    if (kind == BlockKind::Byline || kind == BlockKind::Credit)
        return "<w:jc w:val=\"right\"/>";
    return {};
}

QByteArray stylesXml() {
    QByteArray xml = QByteArray(prolog) + "<w:styles xmlns:w=\"" + wordSpace +
                     "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
                     "w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/>"
                     "<w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                     "<w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                     "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                     "<w:name w:val=\"Normal\"/></w:style>";
    for (const Style &style : styles) {
        xml += QByteArray("<w:style w:type=\"paragraph\" w:styleId=\"") + style.id +
               "\"><w:name w:val=\"" + style.name + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr>" +
               style.paragraph + "</w:pPr><w:rPr>" + style.run + "</w:rPr></w:style>";
    }
    return xml + "</w:styles>";
}

QByteArray documentXml(const QList<PlainBlock> &blocks) {
    QByteArray xml = QByteArray(prolog) + "<w:document xmlns:w=\"" + wordSpace + "\"><w:body>";
    for (const PlainBlock &block : blocks) {
        const QByteArray style = styleOf(block.kind);
        xml += "<w:p>" + (style.isEmpty() ? style : "<w:pPr>" + style + "</w:pPr>");
        for (const StyledRun &run : block.runs) {
            xml += "<w:r>";
            if (run.isBold || run.isItalic)
                xml += QByteArray("<w:rPr>") + (run.isBold ? "<w:b/>" : "") +
                       (run.isItalic ? "<w:i/>" : "") + "</w:rPr>";
            QByteArray text = xmlText(run.text);
            text.replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
            xml += "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
        }
        xml += "</w:p>";
    }
    // A4, in twentieths of a point.
    return xml + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" "
                 "w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"709\" "
                 "w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
}

QByteArray numberingXml() {
    return QByteArray(prolog) + "<w:numbering xmlns:w=\"" + wordSpace +
           "\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
           "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr>"
           "<w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum>"
           "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
}

QByteArray relation(const char *id, const char *kind, const char *target) {
    return QByteArray("<Relationship Id=\"") + id + "\" Type=\"" + officeRelations + kind +
           "\" Target=\"" + target + "\"/>";
}

QByteArray relationsXml(const QByteArray &relations) {
    return QByteArray(prolog) + "<Relationships xmlns=\"" + packageRelations + "\">" + relations +
           "</Relationships>";
}

QByteArray typesXml() {
    const auto part = [](const char *name, const char *kind) -> QByteArray {
        return QByteArray("<Override PartName=\"/word/") + name + ".xml\" ContentType=\"" +
               wordTypes + "." + kind + "+xml\"/>";
    };
    return QByteArray(prolog) +
           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
           part("document", "document.main") + part("styles", "styles") +
           part("numbering", "numbering") + "</Types>";
}

} // namespace

Result<QByteArray> docxOf(const QList<PlainBlock> &blocks) {
    return ZipPackage::of(
        {{u"[Content_Types].xml"_s, typesXml()},
         {u"_rels/.rels"_s, relationsXml(relation("rId1", "/officeDocument", "word/document.xml"))},
         {u"word/document.xml"_s, documentXml(blocks)},
         {u"word/styles.xml"_s, stylesXml()},
         {u"word/numbering.xml"_s, numberingXml()},
         {u"word/_rels/document.xml.rels"_s,
          relationsXml(relation("rId1", "/styles", "styles.xml") +
                       relation("rId2", "/numbering", "numbering.xml"))}});
}

} // namespace morat
