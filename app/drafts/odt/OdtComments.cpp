// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtComments.h"

#include "drafts/odt/OdtCommentReading.h"
#include "drafts/odt/OdtMarkup.h"
#include "drafts/odt/OdtNotation.h"
#include "drafts/source/SourceChanges.h"
#include "drafts/translation/DraftTr.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

// A comment is an office:annotation where its range begins, with its text in it, and an
// office:annotation-end of the same name where the range ends. A reply names what it answers, which
// LibreOffice reads from 24.2 on; older ones show what is about the same place below one another.

namespace morat {

namespace {

const QByteArray officeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const QByteArray extendedSpace =
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";

class AnnotationWriter {
public:
    explicit AnnotationWriter(const Draft &draft)
        : m_draft(draft)
        , m_prefix(odtTextPrefix(draft)) {}

    [[nodiscard]] Result<QByteArray> write(const QList<DraftComment> &comments);

private:
    [[nodiscard]] Result<void> take(const DraftComment &comment);
    [[nodiscard]] QByteArray freeName();
    [[nodiscard]] QByteArray annotation(const QByteArray &name, const QByteArray &parent,
                                        const QString &text, const ChangeAuthor &author,
                                        bool isDone) const;
    void mark(const OdtAnnotation &annotation, const DraftComment &comment);

    const Draft &m_draft;
    QByteArray m_prefix; ///< "text:"
    QList<OdtAnnotation> m_old;
    int m_number = 0;
    /// What is put in at a place: ends of comments stand before what begins there.
    QMap<qint64, QByteArray> m_ends;
    QMap<qint64, QByteArray> m_starts;
    QList<ByteChange> m_changes;
};

QByteArray AnnotationWriter::freeName() {
    QByteArray name;
    do {
        name = "moratComment" + QByteArray::number(++m_number);
    } while (m_draft.source.contains(QByteArray('"' + name + '"')));
    return name;
}

QByteArray AnnotationWriter::annotation(const QByteArray &name, const QByteArray &parent,
                                        const QString &text, const ChangeAuthor &author,
                                        bool isDone) const {
    QByteArray out = "<o:annotation xmlns:o=\"" + officeSpace + "\" xmlns:loext=\"" +
                     extendedSpace + "\" o:name=\"" + name + '"';
    if (!parent.isEmpty())
        out += " loext:parent-name=\"" + parent + '"';
    if (isDone)
        out += " loext:resolved=\"true\"";
    // Times stand without a zone, as word processors write them: the clock's.
    out += "><d:creator xmlns:d=\"http://purl.org/dc/elements/1.1/\">" +
           odtEscaped(author.name).toUtf8() + "</d:creator>";
    if (author.time.isValid())
        out += "<d:date xmlns:d=\"http://purl.org/dc/elements/1.1/\">" +
               author.time.toLocalTime().toString(u"yyyy-MM-ddTHH:mm:ss").toUtf8() + "</d:date>";
    for (const QString &line : text.split(u'\n'))
        out += '<' + m_prefix + "p>" + odtEscaped(line).toUtf8() + "</" + m_prefix + "p>";
    return out + "</o:annotation>";
}

/// A comment that is there is marked as done, or as not done any more.
void AnnotationWriter::mark(const OdtAnnotation &annotation, const DraftComment &comment) {
    if (annotation.isResolved == comment.isDone)
        return;
    QByteArray tag = m_draft.source.mid(annotation.openTag.start, annotation.openTag.length);
    const QByteArray before = comment.isDone ? "resolved=\"false\"" : "resolved=\"true\"";
    const QByteArray after = comment.isDone ? "resolved=\"true\"" : "resolved=\"false\"";
    if (const qsizetype at = tag.indexOf(before); at >= 0)
        tag.replace(at, before.size(), after);
    else if (comment.isDone)
        tag.insert(tag.size() - 1,
                   " xmlns:loextm=\"" + extendedSpace + "\" loextm:resolved=\"true\"");
    m_changes.append({annotation.openTag, tag});
}

Result<void> AnnotationWriter::take(const DraftComment &comment) {
    QByteArray starts;
    QByteArray names;
    QByteArray parent = comment.id.toUtf8();
    const auto old = std::ranges::find(m_old, comment.id, &OdtAnnotation::id);
    if (!comment.id.isEmpty() && old != m_old.end())
        mark(*old, comment);
    // LibreOffice says of each reply, too, that it is resolved.
    for (const DraftComment::Reply &reply : comment.replies) {
        const auto said = std::ranges::find(m_old, reply.id, &OdtAnnotation::id);
        if (!reply.id.isEmpty() && said != m_old.end() && !comment.isDone)
            mark(*said, comment);
    }
    const auto add = [&](const QByteArray &above, const QString &text, const ChangeAuthor &author) {
        const QByteArray name = freeName();
        starts += annotation(name, above, text, author, comment.isDone);
        names += "<o:annotation-end xmlns:o=\"" + officeSpace + "\" o:name=\"" + name + "\"/>";
        return name;
    };
    if (comment.id.isEmpty())
        parent = add({}, comment.text, comment.author);
    // What has no name cannot be named; it stands at the same place.
    if (parent.startsWith('#'))
        parent.clear();
    for (const DraftComment::Reply &reply : comment.replies) {
        if (reply.id.isEmpty())
            add(parent, reply.text, reply.author);
    }
    if (starts.isEmpty())
        return {};
    // Behind what was said last.
    auto last = old;
    for (const DraftComment::Reply &reply : comment.replies) {
        const auto said = std::ranges::find(m_old, reply.id, &OdtAnnotation::id);
        if (!reply.id.isEmpty() && said != m_old.end())
            last = said;
    }
    if (last != m_old.end()) {
        m_starts[last->whole.end()] += starts;
        m_ends[last->end.isEmpty() ? last->whole.end() : last->end.end()] += names;
        if (last->end.isEmpty())
            m_starts[last->whole.end()] += std::exchange(m_ends[last->whole.end()], {});
        return {};
    }
    const TextPosition from = m_draft.text.locate(comment.range.start);
    const TextPosition to = m_draft.text.locate(comment.range.end());
    const QString &text = m_draft.text.blocks().at(from.block).text;
    const SourceMap &map = m_draft.origins.at(from.block).source;
    const auto runs =
        from.offset < text.size() ? map.runs(text, {from.offset, 1}) : QList<SourceRange>();
    const auto start = runs.isEmpty() ? map.insertionPoint(text, from.offset)
                                      : std::optional<qint64>(runs.constFirst().start);
    const auto end = comment.range.isEmpty()
                         ? start
                         : m_draft.origins.at(to.block).source.insertionPoint(
                               m_draft.text.blocks().at(to.block).text, to.offset);
    if (!start || !end || *end < *start)
        return failure(DraftTr::tr("The draft has no text that this could be added to."));
    m_starts[*start] += starts;
    if (*end == *start)
        m_starts[*start] += names;
    else
        m_ends[*end] += names;
    return {};
}

Result<QByteArray> AnnotationWriter::write(const QList<DraftComment> &comments) {
    m_old = odtAnnotations(m_draft.source);
    for (const DraftComment &comment : comments) {
        if (const auto taken = take(comment); !taken)
            return tl::make_unexpected(taken.error());
    }
    for (const QMap<qint64, QByteArray> &marks : {m_ends, m_starts}) {
        for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark) {
            if (!mark->isEmpty())
                m_changes.append({{mark.key(), 0}, *mark});
        }
    }
    if (m_changes.isEmpty())
        return m_draft.bytes;
    return applyChanges(m_draft.source, m_changes).and_then([&](const QByteArray &content) {
        return packDocument(m_draft, content);
    });
}

} // namespace

Result<QByteArray> commentInOdt(const Draft &draft, const QList<DraftComment> &comments) {
    return AnnotationWriter(draft).write(comments);
}

QList<DraftComment> odtComments(const Draft &draft) {
    if (const auto *member = std::get_if<PackageMember>(&draft.storage);
        member != nullptr && member->notes)
        return static_cast<const OdtReading &>(*member->notes).comments;
    return readOdtComments(draft);
}

} // namespace morat
