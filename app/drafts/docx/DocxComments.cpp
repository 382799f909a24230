// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxComments.h"

#include "drafts/docx/DocxPen.h"
#include "drafts/docx/DocxReader.h"
#include "drafts/docx/DocxReading.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/source/SourceChanges.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// A comment is an entry of word/comments.xml and three marks in the document: where its range
// begins, where it ends, and a run that refers to it. A document without comments gets the member,
// its content type and the relation that leads to it.

namespace morat {

namespace {

/// Marks ranges; the runs that a mark falls into are split.
class CommentPen final : public DocxPen {
public:
    using DocxPen::DocxPen;

    void mark(qint64 start, qint64 end, qint64 id) {
        const QByteArray number =
            m_markup.prefix.toUtf8() + ":id=\"" + QByteArray::number(id) + '"';
        put(start, empty("commentRangeStart", number));
        put(end, empty("commentRangeEnd", number) + open("r") + empty("commentReference", number) +
                     close("r"));
    }

private:
    void put(qint64 at, const QByteArray &mark) {
        const DocxPlace place = placeAt(at);
        change({at, 0}, leaveRun(place) + mark + enterRun(place));
    }
};

/// Bytes put in before the last closing tag of a member: the root's.
QByteArray beforeRootEnd(const QByteArray &xml, const QByteArray &added) {
    const qsizetype end = xml.lastIndexOf("</");
    if (end >= 0)
        return xml.first(end) + added + xml.sliced(end);
    // <Relationships …/>
    const qsizetype slash = xml.lastIndexOf("/>");
    const qsizetype start = xml.lastIndexOf('<', slash);
    if (slash < 0 || start < 0)
        return {};
    qsizetype nameEnd = start + 1;
    while (nameEnd < slash && !QChar::fromLatin1(xml[nameEnd]).isSpace())
        ++nameEnd;
    return xml.first(slash) + '>' + added + "</" + xml.sliced(start + 1, nameEnd - start - 1) +
           '>' + xml.sliced(slash + 2);
}

/// A relation's id that the member does not have.
QByteArray freeRelation(const QByteArray &relations) {
    for (int number = 1;; ++number) {
        QByteArray id = "moratComments" + QByteArray::number(number);
        if (!relations.contains(QByteArray('"' + id + '"')))
            return id;
    }
}

class CommentWriter {
public:
    CommentWriter(const Draft &draft, const ZipPackage &package, const DocxMarkup &markup)
        : m_draft(draft)
        , m_package(package)
        , m_markup(markup) {}

    [[nodiscard]] Result<QByteArray> write(const QList<DraftComment> &comments);

private:
    [[nodiscard]] bool isStrict() const { return m_markup.space.contains("purl.oclc.org"_L1); }
    [[nodiscard]] bool isInBody(qsizetype line) const {
        return line >= m_markup.lines.size() || m_markup.lines[line].story == DocumentStory::Body;
    }
    [[nodiscard]] TextPosition lastInBody(qsizetype line) const;
    [[nodiscard]] QByteArray entry(const DraftComment &comment, qint64 id) const;
    [[nodiscard]] Result<QByteArray> markedDocument(const QList<DraftComment> &comments);
    [[nodiscard]] Result<void> addMember(const QByteArray &entries);

    const Draft &m_draft;
    const ZipPackage &m_package;
    const DocxMarkup &m_markup;
    qint64 m_firstId = 0;
    ZipPackage::Contents m_contents; ///< members that change
};

QByteArray CommentWriter::entry(const DraftComment &comment, qint64 id) const {
    QString initials;
    for (const QString &word : comment.author.name.split(u' ', Qt::SkipEmptyParts))
        initials += word.front();
    QByteArray out = "<w:comment xmlns:w=\"" + m_markup.space.toUtf8() + "\" w:id=\"" +
                     QByteArray::number(id) + "\" w:author=\"" +
                     comment.author.name.toHtmlEscaped().toUtf8() + "\" w:date=\"" +
                     comment.author.time.toUTC().toString(Qt::ISODate).toUtf8() +
                     "\" w:initials=\"" + initials.toHtmlEscaped().toUtf8() + "\">";
    for (const QString &line : comment.text.split(u'\n'))
        out += "<w:p><w:r><w:t xml:space=\"preserve\">" + xmlEscaped(line) + "</w:t></w:r></w:p>";
    return out + "</w:comment>";
}

/// The end of the last line of the document's own before the line, or of its first one.
TextPosition CommentWriter::lastInBody(qsizetype line) const {
    while (line > 0 && !isInBody(line))
        --line;
    while (line + 1 < m_markup.lines.size() && !isInBody(line))
        ++line;
    return {line, m_draft.text.blocks().at(line).text.size()};
}

Result<QByteArray> CommentWriter::markedDocument(const QList<DraftComment> &comments) {
    CommentPen pen(m_draft, m_markup);
    qint64 id = m_firstId;
    for (const DraftComment &comment : comments) {
        TextPosition from = m_draft.text.locate(comment.range.start);
        TextPosition to = m_draft.text.locate(comment.range.end());
        // Word knows no comments in headers, notes and text boxes.
        if (!isInBody(from.block) || !isInBody(to.block))
            from = to = lastInBody(from.block);
        const auto startIn = [&](TextPosition place) -> std::optional<qint64> {
            const QString &text = m_draft.text.blocks().at(place.block).text;
            const SourceMap &map = m_draft.origins.at(place.block).source;
            if (place.offset >= text.size())
                return map.insertionPoint(text, place.offset);
            return map.runs(text, {place.offset, 1}).constFirst().start;
        };
        const SourceMap &map = m_draft.origins.at(to.block).source;
        const auto start = startIn(from);
        const auto end =
            comment.range.isEmpty()
                ? start
                : map.insertionPoint(m_draft.text.blocks().at(to.block).text, to.offset);
        if (!start || !end || *end < *start)
            return failure(DraftTr::tr("The draft has no text that this could be added to."));
        pen.mark(*start, *end, id++);
    }
    return pen.document();
}

/// word/comments.xml, and what says that it is there.
Result<void> CommentWriter::addMember(const QByteArray &entries) {
    const qsizetype slash = m_draft.member().lastIndexOf(u'/');
    const QString folder = m_draft.member().first(slash + 1);
    QString name = folder + u"comments.xml"_s;
    for (int number = 1; m_package.holds(name); ++number)
        name = folder + u"comments%1.xml"_s.arg(number);
    m_contents.append({name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                             "<w:comments xmlns:w=\"" +
                                 m_markup.space.toUtf8() + "\">" + entries + "</w:comments>"});

    const auto types = m_package.member(u"[Content_Types].xml"_s);
    if (!types)
        return tl::make_unexpected(types.error());
    m_contents.append(
        {u"[Content_Types].xml"_s,
         beforeRootEnd(*types, "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                               "content-types\" PartName=\"/" +
                                   name.toUtf8() +
                                   "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                                   "wordprocessingml.comments+xml\"/>")});

    const QString relations =
        folder + u"_rels/"_s + m_draft.member().sliced(slash + 1) + u".rels"_s;
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                     "<Relationships "
                     "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                     "</Relationships>";
    if (m_package.holds(relations)) {
        const auto old = m_package.member(relations);
        if (!old)
            return tl::make_unexpected(old.error());
        xml = *old;
    }
    const QByteArray type = isStrict()
                                ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
                                : "http://schemas.openxmlformats.org/officeDocument/2006/"
                                  "relationships/comments";
    const QByteArray relation =
        "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" "
        "Id=\"" +
        freeRelation(xml) + "\" Type=\"" + type + "\" Target=\"" + name.sliced(slash + 1).toUtf8() +
        "\"/>";
    m_contents.append({relations, beforeRootEnd(xml, relation)});
    return {};
}

Result<QByteArray> CommentWriter::write(const QList<DraftComment> &comments) {
    if (m_markup.prefix.isEmpty())
        return failure(DraftTr::tr("This document's markup cannot hold comments."));
    const auto related = docxRelated(m_package, m_draft.member(), u"/comments"_s);
    if (!related)
        return tl::make_unexpected(related.error());
    m_firstId = m_markup.largestId + 1;
    QByteArray old;
    if (m_package.holds(*related)) {
        const auto member = m_package.member(*related);
        if (!member)
            return member;
        old = *member;
        XmlCursor cursor(old, *related);
        for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
            if (token == XmlCursor::Token::StartTag && cursor.name() == "comment"_L1)
                m_firstId = std::max(m_firstId, cursor.attribute(u"id").toLongLong() + 1);
        }
        if (cursor.failure())
            return tl::make_unexpected(*cursor.failure());
    }
    QByteArray entries;
    for (qsizetype i = 0; i < comments.size(); ++i)
        entries += entry(comments[i], m_firstId + i);
    const auto document = markedDocument(comments);
    if (!document)
        return document;
    const auto changed = changedMembers(m_draft, *document);
    if (!changed)
        return tl::make_unexpected(changed.error());
    m_contents += *changed;
    if (m_package.holds(*related))
        m_contents.append({*related, beforeRootEnd(old, entries)});
    else if (const auto added = addMember(entries); !added)
        return tl::make_unexpected(added.error());
    return m_package.withMembers(m_contents);
}

} // namespace

Result<QByteArray> commentInDocx(const Draft &draft, const QList<DraftComment> &comments) {
    const DocxReading &reading = docxReading(draft);
    return CommentWriter(draft, reading.package, reading.markup).write(comments);
}

} // namespace morat
