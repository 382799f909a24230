// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/PrintedText.h"

#include "review/output/CurrentMarks.h"
#include "review/output/ShownWords.h"
#include "review/session/WordDifferences.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Blanks at both ends of words, and what is between.
struct Trimmed {
    QString before;
    QString core;
    QString after;
};

Trimmed trimmed(const QString &words) {
    qsizetype start = 0;
    while (start < words.size() && words[start].isSpace())
        ++start;
    qsizetype end = words.size();
    while (end > start && words[end - 1].isSpace())
        --end;
    return {words.left(start), words.mid(start, end - start), words.mid(end)};
}

/// Goes once through blocks, marks and changes, which are all in the order of the text.
class Writer {
public:
    Writer(const WorkingText &working, const QList<ShownChange> &changes)
        : m_text(working.text())
        , m_marks(currentMarks(working))
        , m_changes(changes) {
        std::stable_sort(
            m_marks.begin(), m_marks.end(),
            [](const InlineMark &a, const InlineMark &b) { return a.range.start < b.range.start; });
    }

    QList<PrintedParagraph> written() {
        for (qsizetype i = 0; i < m_text.blocks().size(); ++i)
            write(i);
        return std::move(m_paragraphs);
    }

private:
    /// The number stands behind the last word, before the blanks and line breaks that follow it.
    static qsizetype numberPlace(const ShownChange &change) {
        qsizetype length = change.after.size();
        while (length > 0 && change.after[length - 1].isSpace())
            --length;
        return length > 0 ? change.place.start + length : change.place.end();
    }

    void write(qsizetype index) {
        const Block &block = m_text.blocks()[index];
        m_block = &block;
        m_start = m_text.blockStart(index);
        m_looks = looksOf(block);
        m_runs.clear();
        const qsizetype end = m_start + block.text.size();
        qsizetype at = m_start;
        while (m_change < m_changes.size() && m_changes[m_change].place.start <= end) {
            const ShownChange &change = m_changes[m_change];
            QString blank; // behind words that are gone
            if (change.place.start >= m_start) {
                addText(at, change.place.start, PrintedPart::Words);
                blank = addOld(change);
                if (!change.place.isEmpty())
                    add({std::exchange(blank, {})});
                at = change.place.start;
            }
            const qsizetype last = std::min(change.place.end(), end);
            const qsizetype numberAt = numberPlace(change);
            if (numberAt >= at && numberAt <= end && !std::exchange(m_isNumbered, true)) {
                addText(at, numberAt, PrintedPart::New);
                if (change.after.contains(u'\n') && change.after.trimmed().isEmpty())
                    add({u"¶"_s, PrintedPart::New});
                add({QString::number(m_change + 1), PrintedPart::Number});
                at = numberAt;
            }
            add({blank});
            addText(at, last, PrintedPart::New);
            at = last;
            if (change.place.end() > end)
                break;
            ++m_change;
            m_isNumbered = false;
        }
        addText(at, end, PrintedPart::Words);
        const bool isEmpty = std::all_of(m_runs.cbegin(), m_runs.cend(), [](const PrintedRun &run) {
            return run.words.trimmed().isEmpty();
        });
        if (!isEmpty)
            m_paragraphs.append({block.kind, std::exchange(m_runs, {})});
    }

    struct Look {
        bool isBold = false;
        bool isItalic = false;
        friend bool operator==(Look, Look) = default;
    };

    QList<Look> looksOf(const Block &block) {
        QList<Look> looks(block.text.size());
        const qsizetype end = m_start + block.text.size();
        while (m_mark < m_marks.size() && m_marks[m_mark].range.start < end)
            m_open.append(m_marks[m_mark++]);
        for (const InlineMark &mark : std::as_const(m_open)) {
            const qsizetype to = std::min(mark.range.end(), end) - m_start;
            for (qsizetype at = std::max<qsizetype>(0, mark.range.start - m_start); at < to; ++at) {
                looks[at].isBold |= mark.style == InlineStyle::Bold;
                looks[at].isItalic |= mark.style == InlineStyle::Italic;
            }
        }
        m_open.removeIf([end](const InlineMark &mark) { return mark.range.end() <= end; });
        return looks;
    }

    void add(PrintedRun run) {
        if (!run.words.isEmpty())
            m_runs.append(std::move(run));
    }

    /// A range of the current text, within the block.
    void addText(qsizetype from, qsizetype to, PrintedPart part) {
        const QString &text = m_block->text;
        for (qsizetype at = from - m_start; at < to - m_start;) {
            if (text[at] == QChar(embedCharacter)) {
                const auto embed =
                    std::find_if(m_block->embeds.cbegin(), m_block->embeds.cend(),
                                 [at](const Embed &each) { return each.offset == at; });
                add({embed == m_block->embeds.cend() ? u"▣"_s : embedLabel(*embed),
                     PrintedPart::Embed});
                ++at;
                continue;
            }
            qsizetype end = at + 1;
            while (end < to - m_start && m_looks[end] == m_looks[at] &&
                   text[end] != QChar(embedCharacter))
                ++end;
            add({text.mid(at, end - at), part, m_looks[at].isBold, m_looks[at].isItalic});
            at = end;
        }
    }

    /// Gives back the blank that follows.
    [[nodiscard]] QString addOld(const ShownChange &change) {
        if (change.before.isEmpty())
            return {};
        Trimmed old = trimmed(change.before);
        // Blanks alone, or a line break, are what was taken out.
        if (old.core.isEmpty() || change.before.contains(u'\n')) {
            QString lines = change.before;
            while (lines.contains(u"\n\n"_s)) // an empty line is told by no line of its own
                lines.replace(u"\n\n"_s, u"\n"_s);
            old = {{}, shownLines(lines), {}};
        }
        add({old.before});
        add({old.core, PrintedPart::Old});
        const bool runsOn = old.after.isEmpty() && !change.after.isEmpty() &&
                            isOfWord(old.core.back()) && isOfWord(change.after.front());
        return runsOn ? u" "_s : old.after;
    }

    const Text m_text;
    QList<InlineMark> m_marks;
    const QList<ShownChange> m_changes;
    qsizetype m_change = 0;
    bool m_isNumbered = false; ///< that change has its number
    qsizetype m_mark = 0;
    QList<InlineMark> m_open; ///< marks that begin here or earlier and do not end before
    const Block *m_block = nullptr;
    qsizetype m_start = 0;
    QList<Look> m_looks;
    QList<PrintedRun> m_runs;
    QList<PrintedParagraph> m_paragraphs;
};

} // namespace

QList<PrintedParagraph> printedText(const WorkingText &text) {
    return Writer(text, {}).written();
}

QList<PrintedParagraph> printedChanges(const WorkingText &text, const ChangeView &changes) {
    return Writer(text, changes.changes()).written();
}

} // namespace morat
