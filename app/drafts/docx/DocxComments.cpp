// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxComments.h"

#include "drafts/docx/DocxCommentReading.h"
#include "drafts/docx/DocxPen.h"
#include "drafts/docx/DocxReader.h"
#include "drafts/docx/DocxReading.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/source/SourceChanges.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

// A comment is an entry of word/comments.xml and three marks in the document: where its range
// begins, where it ends, and a run that refers to it. A document without comments gets the member,
// its content type and the relation that leads to it. What answers what, and what is settled, says
// word/commentsExtended.xml by the ids of paragraphs; it is written where there is any of that.

namespace morat {

namespace {

/// Marks ranges; the runs that a mark falls into are split.
class CommentPen final : public DocxPen {
public:
    using DocxPen::DocxPen;

    /// Comments with these ids, all about the same bytes.
    void mark(qint64 start, qint64 end, const QList<qint64> &ids) {
        QByteArray starts;
        QByteArray ends;
        for (const qint64 id : ids) {
            const QByteArray number =
                m_markup.prefix.toUtf8() + ":id=\"" + QByteArray::number(id) + '"';
            starts += empty("commentRangeStart", number);
            ends += empty("commentRangeEnd", number) + open("r") +
                    empty("commentReference", number) + close("r");
        }
        put(start, starts);
        put(end, ends);
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

/// A member of the package beside the document, and what says that it is there.
struct MemberKind {
    QString name;
    QByteArray contentType;
    QByteArray relation;
};

const MemberKind &commentsMember(bool isStrict) {
    static const QByteArray type =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    static const MemberKind transitional{
        u"comments"_s, type,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"};
    static const MemberKind strict{
        u"comments"_s, type, "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"};
    return isStrict ? strict : transitional;
}

const MemberKind threadsMember{
    u"commentsExtended"_s,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
    "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"};

const QByteArray paragraphSpace = "http://schemas.microsoft.com/office/word/2010/wordml";
const QByteArray threadSpace = "http://schemas.microsoft.com/office/word/2012/wordml";

enum class ThreadState : quint8 { Open, Done };

ThreadState stateOf(const DraftComment &comment) {
    return comment.isDone ? ThreadState::Done : ThreadState::Open;
}

/// An entry of commentsExtended.xml; `above` is empty for what answers nothing.
QByteArray threadTag(const QByteArray &paragraph, const QByteArray &above, ThreadState state) {
    // Ids that are there already may be anything.
    const auto value = [](const QByteArray &id) {
        return QString::fromLatin1(id).toHtmlEscaped().toUtf8();
    };
    return "<w15:commentEx xmlns:w15=\"" + threadSpace + "\" w15:paraId=\"" + value(paragraph) +
           '"' + (above.isEmpty() ? QByteArray() : " w15:paraIdParent=\"" + value(above) + '"') +
           " w15:done=\"" + (state == ThreadState::Done ? "1" : "0") + "\"/>";
}

class CommentWriter {
public:
    CommentWriter(const Draft &draft, const DocxReading &reading)
        : m_draft(draft)
        , m_package(reading.package)
        , m_markup(reading.markup) {}

    [[nodiscard]] Result<QByteArray> write(const QList<DraftComment> &comments);

private:
    [[nodiscard]] bool isStrict() const { return m_markup.space.contains("purl.oclc.org"_L1); }
    [[nodiscard]] bool isInBody(qsizetype line) const {
        return line >= m_markup.lines.size() || m_markup.lines[line].story == DocumentStory::Body;
    }
    [[nodiscard]] TextPosition lastInBody(qsizetype line) const;
    [[nodiscard]] QByteArray entry(const QString &text, const ChangeAuthor &author, qint64 id,
                                   const QByteArray &paragraph) const;
    [[nodiscard]] QByteArray freeParagraph();
    [[nodiscard]] Result<void> readOldEntries();
    /// Gives numbers to what is new, writes its entries, and says what answers what.
    void take(const DraftComment &comment, CommentPen &pen);
    void takeThread(const DraftComment &comment, const QByteArray &parent);
    [[nodiscard]] std::optional<DocxThreadEntry> oldThread(const QByteArray &paragraph) const;
    [[nodiscard]] bool wasDone(const DraftComment &comment) const;
    void reopenReplies(const QByteArray &parent);
    [[nodiscard]] QByteArray paragraphOf(const QString &id);
    [[nodiscard]] Result<void> mark(TextRange range, const QList<qint64> &ids, CommentPen &pen);
    /// The member's bytes as they are to be written.
    [[nodiscard]] Result<QByteArray> current(const QString &name) const;
    void set(const QString &name, const QByteArray &bytes);
    [[nodiscard]] Result<void> addMember(const MemberKind &kind, const QByteArray &xml);
    [[nodiscard]] Result<void> writeEntries();
    [[nodiscard]] Result<void> writeThreads();

    const Draft &m_draft;
    const ZipPackage &m_package;
    const DocxMarkup &m_markup;
    qint64 m_nextId = 0;
    quint32 m_nextParagraph = 0x4D6F0001; ///< "Mo"
    QString m_commentsName;
    QByteArray m_old; ///< comments.xml as it is
    QList<DocxCommentEntry> m_oldEntries;
    QString m_threadsName;
    QByteArray m_oldThreadsXml;
    QHash<QString, DocxThreadEntry> m_oldThreads;
    QByteArray m_entries;   ///< new ones
    QByteArray m_threads;   ///< new ones
    QList<qint64> m_newIds; ///< of the comment that was taken last, and of its replies
    QList<ByteChange> m_entryChanges;
    QList<ByteChange> m_threadChanges;
    Result<void> m_failed;
    ZipPackage::Contents m_contents; ///< members that change
};

QByteArray CommentWriter::entry(const QString &text, const ChangeAuthor &author, qint64 id,
                                const QByteArray &paragraph) const {
    QString initials;
    for (const QString &word : author.name.split(u' ', Qt::SkipEmptyParts))
        initials += word.front();
    QByteArray out = "<w:comment xmlns:w=\"" + m_markup.space.toUtf8() + "\" w:id=\"" +
                     QByteArray::number(id) + "\" w:author=\"" +
                     author.name.toHtmlEscaped().toUtf8() + '"';
    if (author.time.isValid())
        out += " w:date=\"" + author.time.toUTC().toString(Qt::ISODate).toUtf8() + '"';
    out += " w:initials=\"" + initials.toHtmlEscaped().toUtf8() + "\">";
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isNamed = !paragraph.isEmpty() && i + 1 == lines.size();
        out +=
            (isNamed ? "<w:p xmlns:w14=\"" + paragraphSpace + "\" w14:paraId=\"" + paragraph + "\">"
                     : QByteArray("<w:p>")) +
            "<w:r><w:t xml:space=\"preserve\">" + xmlEscaped(lines[i]) + "</w:t></w:r></w:p>";
    }
    return out + "</w:comment>";
}

QByteArray CommentWriter::freeParagraph() {
    for (;; ++m_nextParagraph) {
        const QByteArray id =
            QByteArray::number(m_nextParagraph, 16).toUpper().rightJustified(8, '0');
        if (m_old.contains(id) || m_draft.source.contains(id) || m_oldThreadsXml.contains(id))
            continue;
        ++m_nextParagraph;
        return id;
    }
}

/// The end of the last line of the document's own before the line, or of its first one.
TextPosition CommentWriter::lastInBody(qsizetype line) const {
    while (line > 0 && !isInBody(line))
        --line;
    while (line + 1 < m_markup.lines.size() && !isInBody(line))
        ++line;
    return {line, m_draft.text.blocks().at(line).text.size()};
}

Result<void> CommentWriter::mark(TextRange range, const QList<qint64> &ids, CommentPen &pen) {
    TextPosition from = m_draft.text.locate(range.start);
    TextPosition to = m_draft.text.locate(range.end());
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
    const auto end = range.isEmpty()
                         ? start
                         : map.insertionPoint(m_draft.text.blocks().at(to.block).text, to.offset);
    if (!start || !end || *end < *start)
        return failure(DraftTr::tr("The draft has no text that this could be added to."));
    pen.mark(*start, *end, ids);
    return {};
}

/// The id of the last paragraph of a comment that is there, which gets one if it has none.
QByteArray CommentWriter::paragraphOf(const QString &id) {
    const auto old = std::ranges::find(m_oldEntries, id, &DocxCommentEntry::id);
    if (old == m_oldEntries.end() || old->lastOpen.isEmpty())
        return {};
    if (old->paragraph.isEmpty()) {
        const QByteArray given = freeParagraph();
        QByteArray tag = m_old.mid(old->lastOpen.start, old->lastOpen.length);
        const qsizetype end = tag.size() - (tag.endsWith("/>") ? 2 : 1);
        tag.insert(end, " xmlns:w14=\"" + paragraphSpace + "\" w14:paraId=\"" + given + '"');
        m_entryChanges.append({old->lastOpen, tag});
        old->paragraph = QString::fromLatin1(given);
    }
    return old->paragraph.toLatin1();
}

/// What the document says of a comment; nothing where it has no such entry.
std::optional<DocxThreadEntry> CommentWriter::oldThread(const QByteArray &paragraph) const {
    const auto old = m_oldThreads.constFind(QString::fromLatin1(paragraph).toUpper());
    return old != m_oldThreads.cend() && !paragraph.isEmpty() ? std::optional(*old) : std::nullopt;
}

bool CommentWriter::wasDone(const DraftComment &comment) const {
    const auto old = std::ranges::find(m_oldEntries, comment.id, &DocxCommentEntry::id);
    return !comment.id.isEmpty() && old != m_oldEntries.cend() &&
           oldThread(old->paragraph.toLatin1()).value_or(DocxThreadEntry{}).isDone;
}

/// Word says of each reply, too, that it is done.
void CommentWriter::reopenReplies(const QByteArray &parent) {
    const QString above = QString::fromLatin1(parent).toUpper();
    for (auto old = m_oldThreads.cbegin(); old != m_oldThreads.cend(); ++old) {
        if (old->isDone && old->parent == above)
            m_threadChanges.append(
                {old->tag, threadTag(old.key().toLatin1(), parent, ThreadState::Open)});
    }
}

void CommentWriter::takeThread(const DraftComment &comment, const QByteArray &parent) {
    const std::optional<DocxThreadEntry> old = oldThread(parent);
    const bool isNew = comment.id.isEmpty();
    QList<qint64> ids;
    if (isNew) {
        ids.append(m_nextId++);
        m_entries += entry(comment.text, comment.author, ids.last(), parent);
    }
    if (!parent.isEmpty() && !old)
        m_threads += threadTag(parent, {}, stateOf(comment));
    else if (old && comment.isDone != old->isDone)
        m_threadChanges.append(
            {old->tag, threadTag(parent, old->parent.toLatin1(), stateOf(comment))});
    if (old && old->isDone && !comment.isDone)
        reopenReplies(parent);
    for (const DraftComment::Reply &reply : comment.replies) {
        if (!reply.id.isEmpty())
            continue;
        const QByteArray paragraph = parent.isEmpty() ? QByteArray() : freeParagraph();
        ids.append(m_nextId++);
        m_entries += entry(reply.text, reply.author, ids.last(), paragraph);
        if (!parent.isEmpty())
            m_threads += threadTag(paragraph, parent, stateOf(comment));
    }
    m_newIds = ids;
}

void CommentWriter::take(const DraftComment &comment, CommentPen &pen) {
    const bool isNew = comment.id.isEmpty();
    const bool hasNewReply = std::ranges::any_of(
        comment.replies, [](const DraftComment::Reply &reply) { return reply.id.isEmpty(); });
    if (!isNew && !hasNewReply && comment.isDone == wasDone(comment))
        return;
    QByteArray parent;
    if (!isNew)
        parent = paragraphOf(comment.id);
    else if (hasNewReply || comment.isDone)
        parent = freeParagraph();
    takeThread(comment, parent);
    if (!m_newIds.isEmpty() && m_failed)
        m_failed = mark(comment.range, m_newIds, pen);
}

Result<QByteArray> CommentWriter::current(const QString &name) const {
    for (const auto &[member, bytes] : m_contents) {
        if (member == name)
            return bytes;
    }
    return m_package.member(name);
}

void CommentWriter::set(const QString &name, const QByteArray &bytes) {
    for (auto &[member, old] : m_contents) {
        if (member == name) {
            old = bytes;
            return;
        }
    }
    m_contents.append({name, bytes});
}

/// A member beside the document, and what says that it is there.
Result<void> CommentWriter::addMember(const MemberKind &kind, const QByteArray &xml) {
    const qsizetype slash = m_draft.member().lastIndexOf(u'/');
    const QString folder = m_draft.member().first(slash + 1);
    QString name = folder + kind.name + u".xml"_s;
    for (int number = 1; m_package.holds(name); ++number)
        name = folder + kind.name + QString::number(number) + u".xml"_s;
    set(name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml);

    const auto types = current(u"[Content_Types].xml"_s);
    if (!types)
        return tl::make_unexpected(types.error());
    set(u"[Content_Types].xml"_s,
        beforeRootEnd(*types, "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                              "content-types\" PartName=\"/" +
                                  name.toUtf8() + "\" ContentType=\"" + kind.contentType + "\"/>"));

    const QString relations =
        folder + u"_rels/"_s + m_draft.member().sliced(slash + 1) + u".rels"_s;
    QByteArray links = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                       "<Relationships "
                       "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                       "</Relationships>";
    if (const auto old = current(relations))
        links = *old;
    else if (m_package.holds(relations))
        return tl::make_unexpected(old.error());
    const QByteArray relation =
        "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" "
        "Id=\"" +
        freeRelation(links) + "\" Type=\"" + kind.relation + "\" Target=\"" +
        name.sliced(slash + 1).toUtf8() + "\"/>";
    set(relations, beforeRootEnd(links, relation));
    return {};
}

Result<void> CommentWriter::readOldEntries() {
    m_nextId = m_markup.largestId + 1;
    const auto comments = docxRelated(m_package, m_draft.member(), u"/comments"_s);
    if (!comments)
        return tl::make_unexpected(comments.error());
    if (m_package.holds(*comments)) {
        m_commentsName = *comments;
        const auto xml = m_package.member(m_commentsName);
        if (!xml)
            return tl::make_unexpected(xml.error());
        m_old = *xml;
        const auto entries = docxCommentEntries(m_old, m_commentsName);
        if (!entries)
            return tl::make_unexpected(entries.error());
        m_oldEntries = *entries;
        for (const DocxCommentEntry &each : std::as_const(m_oldEntries))
            m_nextId = std::max(m_nextId, each.id.toLongLong() + 1);
    }
    const auto threads = docxRelated(m_package, m_draft.member(), u"/commentsExtended"_s);
    if (threads && m_package.holds(*threads)) {
        m_threadsName = *threads;
        m_oldThreadsXml = m_package.member(m_threadsName).value_or(QByteArray());
        m_oldThreads = docxThreads(m_oldThreadsXml, m_threadsName);
    }
    return {};
}

Result<void> CommentWriter::writeEntries() {
    if (m_entries.isEmpty() && m_entryChanges.isEmpty())
        return {};
    if (m_commentsName.isEmpty())
        return addMember(commentsMember(isStrict()), "<w:comments xmlns:w=\"" +
                                                         m_markup.space.toUtf8() + "\">" +
                                                         m_entries + "</w:comments>");
    return applyChanges(m_old, m_entryChanges).map([&](const QByteArray &xml) {
        set(m_commentsName, beforeRootEnd(xml, m_entries));
    });
}

Result<void> CommentWriter::writeThreads() {
    if (m_threads.isEmpty() && m_threadChanges.isEmpty())
        return {};
    if (m_threadsName.isEmpty())
        return addMember(threadsMember, "<w15:commentsEx xmlns:w15=\"" + threadSpace + "\">" +
                                            m_threads + "</w15:commentsEx>");
    return applyChanges(m_oldThreadsXml, m_threadChanges).map([&](const QByteArray &xml) {
        set(m_threadsName, beforeRootEnd(xml, m_threads));
    });
}

Result<QByteArray> CommentWriter::write(const QList<DraftComment> &comments) {
    if (m_markup.prefix.isEmpty())
        return failure(DraftTr::tr("This document's markup cannot hold comments."));
    if (const auto read = readOldEntries(); !read)
        return tl::make_unexpected(read.error());
    CommentPen pen(m_draft, m_markup);
    for (const DraftComment &comment : comments)
        take(comment, pen);
    if (!m_failed)
        return tl::make_unexpected(m_failed.error());
    if (m_entries.isEmpty() && m_threads.isEmpty() && m_threadChanges.isEmpty())
        return m_draft.bytes;
    return pen.document()
        .and_then([&](const QByteArray &document) { return changedMembers(m_draft, document); })
        .and_then([&](const ZipPackage::Contents &changed) {
            m_contents += changed;
            return writeEntries();
        })
        .and_then([&] { return writeThreads(); })
        .and_then([&] { return m_package.withMembers(m_contents); });
}

} // namespace

Result<QByteArray> commentInDocx(const Draft &draft, const QList<DraftComment> &comments) {
    return CommentWriter(draft, docxReading(draft)).write(comments);
}

QList<DraftComment> docxComments(const Draft &draft) {
    return docxReading(draft).comments;
}

} // namespace morat
