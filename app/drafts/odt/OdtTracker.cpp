// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtTracker.h"

#include "drafts/markup/OpenElements.h"
#include "drafts/markup/ShownText.h"
#include "drafts/odt/OdtNotation.h"
#include "drafts/odt/OdtText.h"
#include "drafts/source/LegacyText.h"
#include "drafts/source/SourceChanges.h"
#include "drafts/translation/DraftTr.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

tl::unexpected<Failure> notTracked(const QString &words) {
    return failure(DraftTr::tr("This correction of an ODF text cannot be a tracked change: "
                               "“%1”. Export the clean text.")
                       .arg(words.left(60)));
}

bool isXmlSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

/// The insertions of the document that nobody has accepted yet.
QList<OdtTracker::Pending> OdtTracker::pendingInsertions() const {
    const QByteArray &xml = m_draft.source;
    const auto idIn = [&xml](qsizetype at, const char *attribute) {
        const qsizetype end = xml.indexOf('>', at);
        const qsizetype name = xml.indexOf(attribute, at);
        if (name < 0 || name > end)
            return QByteArray();
        const qsizetype open = xml.indexOf('=', name) + 1;
        const char quote = xml[open] == '\'' ? '\'' : '"';
        const qsizetype start = xml.indexOf(quote, open) + 1;
        return xml.mid(start, xml.indexOf(quote, start) - start);
    };
    QHash<QByteArray, QByteArray> elements; // of insertions, by id
    const QByteArray region = '<' + m_prefix + "changed-region";
    const QByteArray insertion = '<' + m_prefix + "insertion";
    const QByteArray regionEnd = "</" + m_prefix + "changed-region>";
    const QByteArray deletionStart = '<' + m_prefix + "deletion";
    const QByteArray insertionEnd = "</" + m_prefix + "insertion>";
    for (qsizetype at = xml.indexOf(region); at >= 0; at = xml.indexOf(region, at + 1)) {
        const qsizetype end = xml.indexOf(regionEnd, at);
        const qsizetype start = xml.indexOf(insertion, at);
        const qsizetype close = xml.indexOf(insertionEnd, at);
        const qsizetype deletion = xml.indexOf(deletionStart, at);
        if (start < 0 || close < 0 || close > end || (deletion >= 0 && deletion < end))
            continue;
        elements.insert(idIn(at, "id"), xml.mid(start, close + insertionEnd.size() - start));
    }
    QList<Pending> pending;
    if (elements.isEmpty())
        return pending;
    const QByteArray start = '<' + m_prefix + "change-start";
    for (qsizetype at = xml.indexOf(start); at >= 0; at = xml.indexOf(start, at + 1)) {
        const QByteArray id = idIn(at, "change-id");
        const auto element = elements.constFind(id);
        if (element == elements.cend())
            continue;
        const QByteArray end = '<' + m_prefix + "change-end";
        qsizetype close = xml.indexOf(end, at);
        while (close >= 0 && idIn(close, "change-id") != id)
            close = xml.indexOf(end, close + 1);
        if (close > at)
            pending.append({{at, close - at}, *element});
    }
    return pending;
}

/// In which of them a letter of the block stands; -1: in none.
qsizetype OdtTracker::pendingAt(qsizetype block, qsizetype offset) const {
    if (m_pending.isEmpty())
        return -1;
    const qint64 at =
        m_draft.origins.at(block).source.runs(text(block), {offset, 1}).constFirst().start;
    for (qsizetype i = 0; i < m_pending.size(); ++i) {
        if (at >= m_pending.at(i).range.start && at < m_pending.at(i).range.end())
            return i;
    }
    return -1;
}

OdtTracker::OdtTracker(const Draft &draft, const OdtMarkup &markup)
    : m_draft(draft)
    , m_markup(markup)
    , m_prefix(odtTextPrefix(draft))
    , m_regions(markup.areas.size())
    , m_pending(pendingInsertions()) {}

QByteArray OdtTracker::addRegion(const char *kind, const QByteArray &content,
                                 const ChangeAuthor &author, qint64 at, const QByteArray &below) {
    qsizetype area = 0;
    while (area + 1 < m_markup.areas.size() && at >= m_markup.areas[area].whole.end())
        ++area;
    QByteArray id;
    do {
        id = "morat" + QByteArray::number(++m_number);
    } while (m_draft.source.contains(QByteArray('"' + id + '"')));
    const QByteArray p = m_prefix;
    m_regions[area] +=
        '<' + p + "changed-region xml:id=\"" + id + "\" " + p + "id=\"" + id + "\"><" + p + kind +
        "><o:change-info xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:d=\"http://purl.org/dc/elements/1.1/\"><d:creator>" +
        author.name.toHtmlEscaped().toUtf8() + "</d:creator><d:date>" +
        author.time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss").toUtf8() +
        "</d:date></o:change-info>" + content + "</" + p + kind + '>' + below + "</" + p +
        "changed-region>";
    return id;
}

QByteArray OdtTracker::openingTag(qsizetype block) const {
    const QByteArray &split = m_draft.origins.at(block).split;
    return split.sliced(split.indexOf('>') + 1);
}

/// "text:p" or "text:h".
QString OdtTracker::element(qsizetype block) const {
    const QByteArray &split = m_draft.origins.at(block).split;
    return QString::fromUtf8(split.mid(2, split.indexOf('>') - 2));
}

QByteArray OdtTracker::kept(qsizetype block, TextRange range) const {
    QByteArray content;
    const BlockOrigin &origin = m_draft.origins.at(block);
    // Run by run: between two of them inline elements end and begin.
    qsizetype at = range.start;
    while (at < range.end()) {
        qsizetype end = at + 1;
        while (end < range.end() && origin.source.runs(text(block), {at, end + 1 - at}).size() == 1)
            ++end;
        const SourceRange run = origin.source.runs(text(block), {at, end - at}).constFirst();
        QByteArray bytes = m_draft.source.mid(run.start, run.length);
        const QByteArray space = '<' + m_prefix + "s/>";
        // White space at an edge would be collapsed.
        if (isXmlSpace(bytes.front()))
            bytes = space + bytes.sliced(1);
        if (!bytes.isEmpty() && isXmlSpace(bytes.back()))
            bytes = bytes.chopped(1) + space;
        const OpenElements open =
            openElementsAt(m_draft, block, run.start, element(block), EmptyElements::OfXml);
        content += open.opening + bytes + open.closing;
        at = std::max(end, origin.source.widened({at, end - at}).end());
    }
    return content;
}

Result<QByteArray> OdtTracker::inserted(TextPosition place, qint64 at, qsizetype like,
                                        const QString &words, const ChangeAuthor &author) {
    if (words.isEmpty())
        return QByteArray();
    const auto font = fontAt(m_draft.origins.at(place.block).fonts, like);
    if (font) {
        if (const auto shows = canBeShown(*font, words); !shows)
            return tl::make_unexpected(shows.error());
    }
    const QByteArray id = addRegion("insertion", {}, author, at);
    QByteArray bytes = '<' + m_prefix + "change-start " + m_prefix + "change-id=\"" + id + "\"/>";
    const QStringList lines = words.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            const QByteArray &split = m_draft.origins.at(place.block).split;
            const OpenElements open = openElementsAt(m_draft, place.block, at, element(place.block),
                                                     EmptyElements::OfXml);
            bytes += open.closing + split + open.opening;
        }
        bytes +=
            odtEscaped(font ? writtenFor(*font, lines[i]).value_or(lines[i]) : lines[i]).toUtf8();
    }
    return bytes + '<' + m_prefix + "change-end " + m_prefix + "change-id=\"" + id + "\"/>";
}

/// The runs go; what stays of the range is markup.
void OdtTracker::take(qsizetype block, TextRange range) {
    if (range.isEmpty())
        return;
    for (const SourceRange &run : m_draft.origins.at(block).source.runs(text(block), range))
        m_changes.append(ByteChange{run, {}});
}

Result<void> OdtTracker::erase(TextPosition from, TextPosition to, const QString &words,
                               const ChangeAuthor &author) {
    const auto wholeTag = [](const QByteArray &tag) { return tag.sliced(0, tag.indexOf('>') + 1); };
    QByteArray content;
    QList<ByteChange> gone;
    for (qsizetype block = from.block; block <= to.block; ++block) {
        const qsizetype start = block == from.block ? from.offset : 0;
        const qsizetype end = block == to.block ? to.offset : text(block).size();
        content += openingTag(block) + kept(block, {start, end - start}) + "</" +
                   wholeTag(m_draft.origins.at(block).split).sliced(2);
        if (block == to.block)
            break;
        const SourceRange separator = m_draft.origins.at(block).separator;
        if (!m_draft.source.mid(separator.start, separator.length).startsWith("</"))
            return notTracked(text(block) + u' ' + text(block + 1));
        gone.append(ByteChange{separator, {}});
    }
    if (element(from.block) != element(to.block)) {
        // A heading that goes on in a paragraph ends as it began.
        const SourceRange whole = m_draft.origins.at(to.block).whole;
        const qsizetype closing = m_draft.source.mid(whole.start, whole.length).lastIndexOf("</");
        if (closing < 0)
            return notTracked(text(to.block));
        gone.append({{whole.start + closing, whole.length - closing},
                     QByteArray("</" + element(from.block).toUtf8() + '>')});
    }
    const auto place =
        m_draft.origins.at(from.block).source.insertionPoint(text(from.block), from.offset);
    if (!place)
        return notTracked(text(from.block));
    // Text that goes begins after the mark.
    const SourceMap &map = m_draft.origins.at(from.block).source;
    const qsizetype tail = text(from.block).size() - from.offset;
    const bool sameBlock = from.block == to.block;
    const qsizetype length = sameBlock ? to.offset - from.offset : tail;
    qint64 at = *place;
    if (length > 0)
        at = map.runs(text(from.block), {from.offset, length}).constFirst().start;
    const auto put =
        inserted(from, at, length > 0 ? from.offset : std::max<qsizetype>(0, from.offset - 1),
                 words, author);
    if (!put)
        return tl::make_unexpected(put.error());
    // What was inserted and not accepted is not there when all is refused, deleted or not: a change
    // of two steps.
    const qsizetype pending = length > 0 && sameBlock ? pendingAt(from.block, from.offset) : -1;
    const QByteArray id = addRegion("deletion", content, author, at,
                                    pending < 0 ? QByteArray() : m_pending.at(pending).element);
    m_changes.append(
        {{at, 0}, '<' + m_prefix + "change " + m_prefix + "change-id=\"" + id + "\"/>" + *put});
    m_changes += gone;
    for (qsizetype block = from.block; block <= to.block; ++block) {
        const qsizetype start = block == from.block ? from.offset : 0;
        const qsizetype end = block == to.block ? to.offset : text(block).size();
        take(block, {start, end - start});
    }
    return {};
}

Result<void> OdtTracker::make(const Edit &step, const ChangeAuthor &author) {
    if (const auto can = canBeWritten(step.replacement); !can)
        return can;
    TextPosition from = m_draft.text.locate(step.range.start);
    TextPosition to = m_draft.text.locate(step.range.end());
    QString words = step.replacement;
    if (from.block == to.block) {
        // Letters that stand for one piece of the source go together.
        const TextRange range{from.offset, step.range.length};
        const TextRange wide = m_draft.origins.at(from.block).source.widened(range);
        words = text(from.block).sliced(wide.start, range.start - wide.start) + words +
                text(from.block).sliced(range.end(), wide.end() - range.end());
        from.offset = wide.start;
        to.offset = wide.end();
        // A space that would now stand beside another, or at the start, shows no more: it goes,
        // too, and comes back when the change is refused.
        const auto isSpace = [&](qsizetype offset) {
            return text(from.block)[offset] == u' ' &&
                   isXmlSpace(m_draft.source[m_draft.origins.at(from.block)
                                                 .source.runs(text(from.block), {offset, 1})
                                                 .constFirst()
                                                 .start]);
        };
        const bool atStart = words.isEmpty() ? from.offset == 0 : words.endsWith(u'\n');
        const bool afterSpace = words.isEmpty() && from.offset > 0 && isSpace(from.offset - 1);
        if ((atStart || afterSpace) && to.offset < text(to.block).size() && isSpace(to.offset))
            ++to.offset;
    } else if (from.offset == 0 && to.offset == 0 && from.block > 0 && words.isEmpty()) {
        // A paragraph goes with the break before it: the one after keeps its style.
        --from.block;
        from.offset = text(from.block).size();
        --to.block;
        to.offset = text(to.block).size();
    }
    // Up to where an insertion that is pending begins or ends, then what is behind.
    if (from.block == to.block && from != to && !m_pending.isEmpty()) {
        const auto &source = m_draft.origins.at(from.block).source;
        for (qsizetype offset = from.offset + 1; offset < to.offset; ++offset) {
            if (source.widened({offset, 1}).start != offset ||
                pendingAt(from.block, offset) == pendingAt(from.block, offset - 1))
                continue;
            const TextPosition border{from.block, offset};
            if (const auto made = erase(from, border, words, author); !made)
                return made;
            from = border;
            words.clear();
        }
    }
    if (from != to)
        return erase(from, to, words, author);
    const auto at =
        m_draft.origins.at(from.block).source.insertionPoint(text(from.block), from.offset);
    if (!at)
        return failure(DraftTr::tr("The draft has no text that this could be added to."));
    const qsizetype like = std::max<qsizetype>(0, from.offset - 1);
    return inserted(from, *at, like, words, author).map([&](const QByteArray &bytes) {
        m_changes.append({{*at, 0}, bytes});
    });
}

Result<QByteArray> OdtTracker::content() {
    const QByteArray &xml = m_draft.source;
    for (qsizetype i = 0; i < m_regions.size(); ++i) {
        const OdtArea &area = m_markup.areas[i];
        const QByteArray &regions = m_regions[i];
        if (regions.isEmpty())
            continue;
        if (area.trackedChanges.isEmpty()) {
            m_changes.append({{area.changesPlace, 0},
                              '<' + m_prefix + "tracked-changes>" + regions + "</" + m_prefix +
                                  "tracked-changes>"});
            continue;
        }
        const QByteArray old = xml.mid(area.trackedChanges.start, area.trackedChanges.length);
        if (old.endsWith("/>")) {
            m_changes.append({area.trackedChanges, old.chopped(2) + '>' + regions + "</" +
                                                       m_prefix + "tracked-changes>"});
        } else {
            const qint64 end = area.trackedChanges.start + old.lastIndexOf("</");
            m_changes.append({{end, 0}, regions});
        }
    }
    return applyChanges(xml, m_changes);
}

Result<QByteArray> trackInOdt(const Draft &draft, const QList<Edit> &steps,
                              const QList<ChangeAuthor> &authors) {
    return readOdtMarkup(draft.source, {})
        .and_then([&](const OdtMarkup &markup) -> Result<QByteArray> {
            OdtTracker tracker(draft, markup);
            for (qsizetype i = 0; i < steps.size(); ++i) {
                if (const auto made = tracker.make(steps[i], authors.at(i)); !made)
                    return tl::make_unexpected(made.error());
            }
            return tracker.content();
        })
        .and_then([&](const QByteArray &content) { return packDocument(draft, content); });
}

bool sameOdtRejected(const Draft &draft, const Draft &tracked) {
    const QString before = odtTextBeforeChanges(draft.source);
    return !before.isNull() && asShown(odtTextBeforeChanges(tracked.source)) == asShown(before);
}

} // namespace morat
