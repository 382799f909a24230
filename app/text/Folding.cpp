// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Folding.h"

#include <array>

namespace morat {

namespace {

// The letters whose tone mark moves between the two placements, tone by tone:
// none, huyền, sắc, hỏi, ngã, nặng.
constexpr std::array<std::u16string_view, 4> toned = {u"oòóỏõọ", u"aàáảãạ", u"eèéẻẽẹ", u"yỳýỷỹỵ"};
constexpr std::u16string_view tonedU = u"uùúủũụ";

/// The tone (1..5) that `letter` carries in `row`, 0 for the bare letter, -1 for another letter.
int toneIn(std::u16string_view row, QChar letter) {
    const auto at = row.find(letter.unicode());
    return at == std::u16string_view::npos ? -1 : int(at);
}

struct OpenPair {
    std::u16string_view first;
    std::u16string_view second;
};

constexpr std::array<OpenPair, 3> openPairs = {
    OpenPair{toned[0], toned[1]}, // oa
    OpenPair{toned[0], toned[2]}, // oe
    OpenPair{tonedU, toned[3]},   // uy
};

enum class TonePlace { First, Second };

void moveTone(QString &word, TonePlace place) {
    const qsizetype size = word.size();
    if (size < 2)
        return;
    const QChar first = word.at(size - 2);
    const QChar second = word.at(size - 1);
    for (const OpenPair &pair : openPairs) {
        const int firstTone = toneIn(pair.first, first);
        const int secondTone = toneIn(pair.second, second);
        if (firstTone < 0 || secondTone < 0)
            continue;
        // In qu- the u belongs to the onset and carries no tone: quý has one placement only.
        if (pair.first == tonedU && size > 2 && word.at(size - 3) == u'q')
            return;
        if (place == TonePlace::First && firstTone == 0 && secondTone > 0) {
            word[size - 2] = pair.first[size_t(secondTone)];
            word[size - 1] = pair.second[0];
        } else if (place == TonePlace::Second && firstTone > 0 && secondTone == 0) {
            word[size - 2] = pair.first[0];
            word[size - 1] = pair.second[size_t(firstTone)];
        }
        return;
    }
}

} // namespace

bool hasNoWidth(QChar c) {
    const char16_t unit = c.unicode();
    return unit == 0x00AD || (unit >= 0x200B && unit <= 0x200F) ||
           (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2060 && unit <= 0x2064) ||
           unit == 0xFEFF || unit == 0x034F;
}

QString composed(QStringView text) {
    constexpr qsizetype longestRun = 256;
    const auto nfc = [](QStringView part) {
        return part.toString().normalized(QString::NormalizationForm_C);
    };
    QString parts;
    qsizetype start = 0;
    qsizetype run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        // Marks beyond the first plane are pairs of surrogates, which are not parted.
        const bool mayBeMark = c.unicode() >= 0x300 && (c.isMark() || c.isSurrogate());
        run = mayBeMark ? run + 1 : 0;
        if (run < longestRun || c.isHighSurrogate())
            continue;
        parts += nfc(text.sliced(start, i + 1 - start));
        start = i + 1;
        run = 0;
    }
    return start == 0 ? nfc(text) : parts + nfc(text.sliced(start));
}

QString fold(QStringView word) {
    QString folded;
    bool isComposed = true;
    folded.reserve(word.size());
    for (const QChar c : word) {
        const char16_t unit = c.unicode();
        if (unit >= 0x0300 && unit <= 0x036F)
            isComposed = false;
        if (unit >= 0xAD && hasNoWidth(c))
            continue;
        folded.append(c);
    }
    if (!isComposed)
        folded = composed(folded);
    folded = std::move(folded).toLower();
    moveTone(folded, TonePlace::First);
    return folded;
}

QString withNewToneMark(const QString &folded) {
    QString word = folded;
    moveTone(word, TonePlace::Second);
    return word;
}

} // namespace morat
