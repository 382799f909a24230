// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/HandEdits.h"

#include <algorithm>
#include <optional>

namespace morat {

namespace {

/// A decision's words within an edit, and what they replaced.
struct DecidedPart {
    qint64 decision = 0;
    TextRange place; ///< in the current text
    QString removed;
};

/// One edit with the decisions in it.
class EditParts {
public:
    EditParts(TextRange place, QString before, QString after, QList<DecidedPart> parts)
        : m_place(place)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_parts(std::move(parts)) {}

    /// What remains of the edit when its decisions are thought away.
    [[nodiscard]] std::optional<HandEdit> rest() const {
        const QString undecided = withoutDecisions();
        if (undecided == m_before)
            return std::nullopt;
        if (m_parts.isEmpty())
            return HandEdit{m_place, m_before, m_after, {}};
        const qsizetype shorter = std::min(undecided.size(), m_before.size());
        qsizetype head = 0;
        while (head < shorter && undecided[head] == m_before[head])
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head &&
               undecided[undecided.size() - 1 - tail] == m_before[m_before.size() - 1 - tail])
            ++tail;
        const TextRange changed{head, undecided.size() - head - tail};
        if (const auto place = currentPlace(changed))
            return HandEdit{*place,
                            m_before.mid(head, m_before.size() - head - tail),
                            undecided.mid(changed.start, changed.length),
                            {}};
        QList<qint64> with;
        for (const DecidedPart &part : m_parts)
            with.append(part.decision);
        return HandEdit{m_place, m_before, m_after, with};
    }

private:
    [[nodiscard]] QString withoutDecisions() const {
        QString text = m_after;
        for (auto part = m_parts.crbegin(); part != m_parts.crend(); ++part)
            text.replace(part->place.start - m_place.start, part->place.length, part->removed);
        return text;
    }

    /// Where a range of the text without decisions stands in the current text; nothing when a
    /// decision's words are in it.
    [[nodiscard]] std::optional<TextRange> currentPlace(TextRange range) const {
        qsizetype shift = m_place.start;
        for (const DecidedPart &part : m_parts) {
            const qsizetype start = part.place.start - shift;
            const qsizetype end = start + part.removed.size();
            if (range.end() <= start)
                break;
            if (range.start < end)
                return std::nullopt;
            shift += part.place.length - part.removed.size();
        }
        return TextRange{range.start + shift, range.length};
    }

    TextRange m_place;
    QString m_before;
    QString m_after;
    QList<DecidedPart> m_parts;
};

} // namespace

QList<HandEdit> handEdits(const WorkingText &text, const QHash<qint64, TextRange> &places,
                          const QHash<qint64, Decision> &decisions) {
    QList<DecidedPart> decided;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        const auto decision = decisions.constFind(place.key());
        if (decision == decisions.cend() || decision->undone || !changesText(decision->verb))
            continue;
        // Words that were typed over are the editor's.
        if (text.current().mid(place->start, place->length) == decision->replacement)
            decided.append({decision->id, *place, decision->removed()});
    }
    std::sort(decided.begin(), decided.end(), [](const DecidedPart &a, const DecidedPart &b) {
        return a.place.start != b.place.start ? a.place.start < b.place.start
                                              : a.decision < b.decision;
    });
    const QString &original = text.originalText();
    QList<HandEdit> found;
    qsizetype shift = 0; // of the current text against the original, before the edit
    for (const Edit &edit : text.edits()) {
        const TextRange place{edit.range.start + shift, edit.replacement.size()};
        shift += edit.replacement.size() - edit.range.length;
        QList<DecidedPart> parts;
        for (auto part = std::partition_point(
                 decided.cbegin(), decided.cend(),
                 [&](const DecidedPart &each) { return each.place.start < place.start; });
             part != decided.cend() && part->place.end() <= place.end(); ++part) {
            if (parts.isEmpty() || parts.last().place.end() <= part->place.start)
                parts.append(*part);
        }
        const EditParts whole(place, original.mid(edit.range.start, edit.range.length),
                              edit.replacement, parts);
        if (const auto rest = whole.rest())
            found.append(*rest);
    }
    return found;
}

} // namespace morat
