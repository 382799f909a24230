// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxCommentReading.h"

#include "drafts/docx/DocxReader.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/source/CommentPlaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isTrue(const QString &value) {
    return value == "1"_L1 || value == "true"_L1 || value == "on"_L1;
}

/// The member that a relation of the document leads to; null where there is none that can be read.
struct Related {
    QString name;
    QByteArray xml;
};
Related related(const DocxReading &reading, const QString &kind) {
    const QString document = reading.parts.isEmpty() ? QString() : reading.parts.constFirst().name;
    const QString name = docxRelated(reading.package, document, kind).value_or(QString());
    if (name.isEmpty() || !reading.package.holds(name))
        return {};
    return {name, reading.package.member(name).map(xmlInUtf8).value_or(QByteArray())};
}

} // namespace

Result<QList<DocxCommentEntry>> docxCommentEntries(const QByteArray &xml, const QString &name) {
    QList<DocxCommentEntry> entries;
    bool isIn = false;
    bool isText = false;
    int paragraphs = 0;
    XmlCursor cursor(xml, name);
    const auto start = [&] {
        const QStringView tag = cursor.name();
        if (tag == "comment"_L1) {
            entries.append(
                {.id = cursor.attribute(u"id"),
                 .author = {cursor.attribute(u"author"),
                            QDateTime::fromString(cursor.attribute(u"date"), Qt::ISODate)}});
            isIn = true;
            paragraphs = 0;
        } else if (isIn && tag == "p"_L1) {
            DocxCommentEntry &entry = entries.last();
            if (paragraphs++ > 0)
                entry.text += u'\n';
            entry.paragraph = cursor.attribute(u"paraId");
            entry.lastOpen = cursor.range();
        } else if (isIn && (tag == "br"_L1 || tag == "cr"_L1)) {
            entries.last().text += u'\n';
        } else if (isIn && tag == "tab"_L1) {
            entries.last().text += u' ';
        }
        isText = isIn && tag == "t"_L1 && !cursor.isEmptyElement();
    };
    const auto visit = [&](XmlCursor::Token token) -> Result<void> {
        if (token == XmlCursor::Token::StartTag) {
            start();
        } else if (token == XmlCursor::Token::EndTag) {
            isText = false;
            if (cursor.name() == "comment"_L1)
                isIn = false;
        } else if (isText) {
            QString &text = entries.last().text;
            if (token == XmlCursor::Token::CData) {
                const SourceRange inside = cursor.cDataContent();
                text += QString::fromUtf8(xml.mid(inside.start, inside.length));
            } else {
                for (const XmlText &part : xmlTexts(xml, cursor.range()).value_or(QList<XmlText>()))
                    text += part.text;
            }
            text.truncate(longestComment);
        }
        return {};
    };
    return goThrough(cursor, visit).map([&] { return entries; });
}

QHash<QString, DocxThreadEntry> docxThreads(const QByteArray &xml, const QString &name) {
    QHash<QString, DocxThreadEntry> threads;
    XmlCursor cursor(xml, name);
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token == XmlCursor::Token::StartTag && cursor.name() == "commentEx"_L1)
            threads.insert(cursor.attribute(u"paraId").toUpper(),
                           {cursor.attribute(u"paraIdParent").toUpper(),
                            isTrue(cursor.attribute(u"done")), cursor.range()});
    }
    return threads;
}

QHash<QString, DocxCommentMarks> docxCommentMarks(const QByteArray &source, const DocxPart &part) {
    QHash<QString, DocxCommentMarks> marks;
    XmlCursor cursor(source, part.name, part.range);
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token != XmlCursor::Token::StartTag || !cursor.name().startsWith("comment"_L1))
            continue;
        const QStringView name = cursor.name();
        const QString id = cursor.attribute(u"id");
        if (name == "commentRangeStart"_L1)
            marks[id].start = cursor.range();
        else if (name == "commentRangeEnd"_L1)
            marks[id].end = cursor.range();
        else if (name == "commentReference"_L1)
            marks[id].reference = cursor.range();
    }
    return marks;
}

QList<DraftComment> readDocxComments(const Draft &draft, const DocxReading &reading) {
    const Related member = related(reading, u"/comments"_s);
    if (member.xml.isEmpty())
        return {};
    const auto entries = docxCommentEntries(member.xml, member.name);
    if (!entries || entries->isEmpty())
        return {};
    const Related extended = related(reading, u"/commentsExtended"_s);
    const auto threads = docxThreads(extended.xml, extended.name);
    const auto marks = docxCommentMarks(draft.source, reading.parts.constFirst());
    QHash<QString, QString> byParagraph; // the id of the comment whose last paragraph it is
    for (const DocxCommentEntry &entry : *entries)
        byParagraph.insert(entry.paragraph.toUpper(), entry.id);
    QList<FoundComment> found;
    for (const DocxCommentEntry &entry : *entries) {
        const auto place = marks.constFind(entry.id);
        if (place == marks.cend() || entry.text.trimmed().isEmpty() || found.size() >= mostComments)
            continue;
        const DocxThreadEntry thread = threads.value(entry.paragraph.toUpper());
        const bool hasRange = !place->start.isEmpty() && !place->end.isEmpty();
        const SourceRange bytes =
            hasRange ? SourceRange{place->start.end(),
                                   std::max<qint64>(0, place->end.start - place->start.end())}
                     : SourceRange{place->reference.start, 0};
        found.append(
            {.id = entry.id,
             .answers = thread.parent.isEmpty() ? QString() : byParagraph.value(thread.parent),
             .text = entry.text.trimmed(),
             .author = entry.author,
             .isDone = thread.isDone,
             .bytes = bytes});
    }
    // LibreOffice names only what is resolved, and never what answers what.
    const bool saysAnswers = std::ranges::any_of(
        threads, [](const DocxThreadEntry &thread) { return !thread.parent.isEmpty(); });
    return threadedComments(draft, found, saysAnswers ? Threads::Said : Threads::ByPlace);
}

} // namespace morat
