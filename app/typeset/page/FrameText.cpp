// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/page/FrameText.h"

#include "text/Folding.h"

namespace morat {

namespace {

bool isOfWord(QChar c) {
    return c.isLetterOrNumber() || c.isMark();
}

/// Letters of the longest word that is looked at where lines are joined.
constexpr qsizetype longestWord = 200;

/// The word at the end of a text, without what stands before it.
QStringView lastWord(QStringView text) {
    qsizetype start = text.size();
    while (start > 0 && text.size() - start < longestWord && isOfWord(text[start - 1]))
        --start;
    return text.sliced(start);
}

QStringView firstWord(QStringView text) {
    qsizetype end = 0;
    while (end < text.size() && isOfWord(text[end]))
        ++end;
    return text.first(end);
}

/// What stands between blanks, without the signs of a sentence around it: an address has signs in
/// it.
QStringView withoutSigns(QStringView text) {
    while (!text.isEmpty() && !isOfWord(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && !isOfWord(text.back()))
        text.chop(1);
    return text;
}

enum class Joint : quint8 { Blank, Joined, JoinedWithoutHyphen };

/// What is between the last piece of a line and the first of the next.
Joint jointOf(QStringView before, QStringView after, const IsKnown &isKnown) {
    if (before.isEmpty() || after.isEmpty())
        return Joint::Blank;
    if (isHyphen(before.back())) {
        const QStringView stem = lastWord(before.chopped(1));
        const QStringView rest = firstWord(after);
        if (stem.isEmpty() || rest.isEmpty())
            return Joint::Blank; // a dash
        if (isKnown(fold(QString(stem.toString() + rest))))
            return Joint::JoinedWithoutHyphen;
        // A soft hyphen is never the author's.
        return before.back() == u'\u00AD' ? Joint::JoinedWithoutHyphen : Joint::Joined;
    }
    // An address, or a long name, that was parted without a sign.
    const qsizetype blank = before.lastIndexOf(u' ') + 1;
    const QStringView chunk = before.sliced(blank);
    const bool isLong = chunk.size() > 7 || chunk.contains(u'/') || chunk.contains(u'@');
    const QString whole = fold(withoutSigns(QString(chunk.toString() + after)));
    if (isLong && isKnown(whole) && !isKnown(fold(withoutSigns(chunk))))
        return Joint::Joined;
    return Joint::Blank;
}

} // namespace

FrameText textOf(const PageFrame &frame, const Page &page, const IsKnown &isKnown) {
    FrameText whole;
    for (size_t row = 0; row < frame.lines.size(); ++row) {
        const PageLine &line = frame.lines[row];
        for (size_t i = 0; i < line.words.size(); ++i) {
            const PageWord &word = page.words[line.words[i]];
            const QString &next = word.text;
            if (next.isEmpty())
                continue;
            if (!whole.text.isEmpty()) {
                Joint joint = Joint::Blank;
                const bool isNearby =
                    i > 0 &&
                    word.box.left() - page.words[line.words[i - 1]].box.right() < 0.14 * word.size;
                if (i == 0 && row > 0) {
                    joint = jointOf(whole.text, next, isKnown);
                } else if (i == 1 && line.hasDropCap) {
                    const QString both =
                        fold(QString(lastWord(whole.text).toString() + firstWord(next)));
                    joint = isKnown(both) || !isKnown(fold(lastWord(whole.text))) ? Joint::Joined
                                                                                  : Joint::Blank;
                } else if (isNearby && isOfWord(whole.text.back()) && isOfWord(next.front())) {
                    // Too near for a blank: kerning, or a letter that was set by itself.
                    joint = Joint::Joined;
                }
                if (joint == Joint::Blank) {
                    whole.text += u' ';
                } else if (joint == Joint::JoinedWithoutHyphen) {
                    whole.text.chop(1);
                    --whole.pieces.back().length;
                }
            }
            whole.pieces.push_back({whole.text.size(), next.size(), line.words[i], int(row)});
            whole.text += next;
        }
    }
    return whole;
}

} // namespace morat
