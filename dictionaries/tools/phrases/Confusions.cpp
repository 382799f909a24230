// SPDX-License-Identifier: GPL-3.0-or-later
#include "Confusions.h"

#include <array>

using namespace Qt::StringLiterals;

namespace morat::phrases {

namespace {

struct Swap {
    QStringView from;
    QStringView to;
    QStringView category;
};

constexpr std::array<Swap, 12> onsets = {
    Swap{u"ch", u"tr", u"ch/tr"}, Swap{u"tr", u"ch", u"ch/tr"}, Swap{u"s", u"x", u"s/x"},
    Swap{u"x", u"s", u"s/x"},     Swap{u"d", u"gi", u"d/gi/r"}, Swap{u"d", u"r", u"d/gi/r"},
    Swap{u"gi", u"d", u"d/gi/r"}, Swap{u"gi", u"r", u"d/gi/r"}, Swap{u"r", u"d", u"d/gi/r"},
    Swap{u"r", u"gi", u"d/gi/r"}, Swap{u"l", u"n", u"l/n"},     Swap{u"n", u"l", u"l/n"},
};

constexpr std::array<Swap, 4> finals = {
    Swap{u"ng", u"n", u"phụ âm cuối"},
    Swap{u"n", u"ng", u"phụ âm cuối"},
    Swap{u"c", u"t", u"phụ âm cuối"},
    Swap{u"t", u"c", u"phụ âm cuối"},
};

/// Combining marks of huyền, sắc, hỏi, ngã, nặng.
constexpr QStringView tones = u"\u0300\u0301\u0309\u0303\u0323";

bool isHookOrTilde(QChar mark) {
    return mark == u'\u0309' || mark == u'\u0303';
}

} // namespace

QList<Variant> variantsOf(const QString &syllable) {
    QList<Variant> variants;
    for (const Swap &swap : onsets) {
        const bool isDigraph = swap.from.size() == 1 && syllable.size() > 1 &&
                               (syllable.at(1) == u'h' || syllable.at(1) == u'g');
        if (syllable.startsWith(swap.from) && !isDigraph)
            variants.append(
                {swap.to.toString() + syllable.mid(swap.from.size()), swap.category.toString()});
    }
    for (const Swap &swap : finals) {
        if (syllable.size() > swap.from.size() && syllable.endsWith(swap.from))
            variants.append(
                {syllable.chopped(swap.from.size()) + swap.to, swap.category.toString()});
    }
    const QString marks = syllable.normalized(QString::NormalizationForm_D);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (!tones.contains(marks.at(i)))
            continue;
        for (const QChar tone : tones) {
            if (tone == marks.at(i))
                continue;
            QString other = marks;
            other[i] = tone;
            const bool confused = isHookOrTilde(tone) && isHookOrTilde(marks.at(i));
            variants.append({other.normalized(QString::NormalizationForm_C),
                             confused ? u"hỏi/ngã"_s : u"gõ máy"_s});
        }
        QString bare = marks;
        bare.remove(i, 1);
        variants.append({bare.normalized(QString::NormalizationForm_C), u"gõ máy"_s});
        return variants;
    }
    // No tone: one can be put on each vowel; only forms of the text count, so all are tried.
    const QString plain = syllable;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (!u"aăâeêioôơuưy"_s.contains(plain.at(i)))
            continue;
        for (const QChar tone : tones) {
            const QString other = plain.left(i + 1) + tone + plain.mid(i + 1);
            variants.append({other.normalized(QString::NormalizationForm_C), u"gõ máy"_s});
        }
    }
    return variants;
}

} // namespace morat::phrases
