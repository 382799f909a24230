// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/orthography/Syllable.h"

#include "text/Folding.h"
#include "text/Tokenizer.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Each vowel with its six tones, in the order of Tone.
constexpr std::array<std::u16string_view, 12> vowels = {u"aàáảãạ", u"ăằắẳẵặ", u"âầấẩẫậ", u"eèéẻẽẹ",
                                                        u"êềếểễệ", u"iìíỉĩị", u"oòóỏõọ", u"ôồốổỗộ",
                                                        u"ơờớởỡợ", u"uùúủũụ", u"ưừứửữự", u"yỳýỷỹỵ"};

struct TonedLetter {
    char16_t letter;
    Tone tone;
};

/// The letter without its tone, and the tone.
TonedLetter untoned(char16_t c) {
    if (c < 0x80)
        return {c, Tone::Ngang};
    for (const std::u16string_view row : vowels) {
        const auto at = row.find(c);
        if (at != std::u16string_view::npos)
            return {row[0], Tone(at)};
    }
    return {c, Tone::Ngang};
}

char16_t toned(char16_t letter, Tone tone) {
    for (const std::u16string_view row : vowels) {
        if (row[0] == letter)
            return row[size_t(tone)];
    }
    return letter;
}

/// Onset and rime as written: where the rime starts, and the rime with the i that gi swallows.
struct SplitLetters {
    QString onset;
    QString rime;
    qsizetype rimeAt = 0; ///< index in the word of the rime's first letter
};

SplitLetters splitOnset(QStringView letters) {
    for (const QString &onset : allOnsets()) {
        if (!letters.startsWith(onset))
            continue;
        const QStringView rest = letters.mid(onset.size());
        if (onset == u"gi") {
            // gì, gìn, gịt and giếng: the i belongs to the rime as well.
            if (rest.isEmpty() || !isVietnameseVowel(rest.front()) || rest.front() == u'ê')
                return {onset, QString(u'i' + rest.toString()), 1};
        }
        return {onset, rest.toString(), onset.size()};
    }
    return {QString(), letters.toString(), 0};
}

QStringView finalOf(QStringView rime) {
    static constexpr std::array<QStringView, 8> finals = {u"ch", u"nh", u"ng", u"c",
                                                          u"m",  u"n",  u"p",  u"t"};
    for (const QStringView end : finals) {
        if (rime.size() > end.size() && rime.endsWith(end))
            return rime.last(end.size());
    }
    return {};
}

/// Index in the rime of the vowel that carries the tone mark.
qsizetype nucleusOf(QStringView rime, ToneStyle style) {
    const QStringView end = finalOf(rime);
    const QStringView group = rime.chopped(end.size());
    if (group.startsWith(u"ưa") || group == u"ưu" || group == u"ưi")
        return 0;
    static constexpr QStringView marked = u"ăâêôơư";
    for (qsizetype i = group.size() - 1; i >= 0; --i) {
        if (marked.contains(group.at(i)))
            return i;
    }
    if (group.size() == 2) {
        if (!end.isEmpty())
            return 1; // oan, uyt, oong
        if (group == u"oa" || group == u"oe" || group == u"uy")
            return style == ToneStyle::New ? 1 : 0;
        return 0;
    }
    return group.size() == 3 ? 1 : 0; // oai, uya, uyu
}

bool obeysSpellingRules(const SplitLetters &word, Tone tone) {
    const QString &onset = word.onset;
    const QString &rime = word.rime;
    static constexpr QStringView front = u"eêiy";
    const bool beforeFront = front.contains(rime.front());
    if (beforeFront && (onset == u"c" || onset == u"g" || onset == u"ng"))
        return false;
    if (!beforeFront && (onset == u"k" || onset == u"gh" || onset == u"ngh"))
        return false;
    if (onset.isEmpty() && rime.startsWith(u"iê"))
        return false; // yêu, yên
    const bool hasOwnOnset = !onset.isEmpty() && onset != u"qu";
    if (hasOwnOnset && rime.size() > 1 && rime.startsWith(u'y'))
        return false; // tiêu; only y alone follows an onset: kỹ, lý
    const QStringView end = finalOf(rime);
    const bool stopped = end == u"c" || end == u"ch" || end == u"p" || end == u"t";
    return !stopped || tone == Tone::Sac || tone == Tone::Nang;
}

const QSet<QString> &rimeSet() {
    static const QSet<QString> set(allRimes().cbegin(), allRimes().cend());
    return set;
}

const QSet<QString> &quRimeSet() {
    static const QSet<QString> set(rimesAfterQu().cbegin(), rimesAfterQu().cend());
    return set;
}

} // namespace

const QStringList &allOnsets() {
    // Longest first, so that the first that fits is the onset.
    static const QStringList onsets =
        u"ngh ng gh gi kh nh ph qu th tr ch b c d đ g h k l m n p r s t v x"_s.split(u' ');
    return onsets;
}

const QStringList &allRimes() {
    static const QStringList rimes =
        u"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
        "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oap oat oay oao "
        "oăc oăm oăn oăng oăt oe oen oeo oet oem oong ooc oon "
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut "
        "uâ uân uâng uât uây uê uêch uênh uêt uên uôc uôi uôm uôn uông uôt uơ uơn uơt "
        "uy uya uych uyn uynh uyt uyu uyp uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu "
        "ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu"_s.split(u' ');
    return rimes;
}

const QStringList &rimesAfterQu() {
    static const QStringList rimes =
        u"a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âm ân âng ât âu ây "
        "e en eo et eng ê ên ênh êt êu êch i it ich in inh iu ơ ơi ơt ơn o ô ôc "
        "y ych yên yêt ynh yt yn yp yu oăt ư"_s.split(u' ');
    return rimes;
}

SplitWord splitTone(QStringView folded) {
    SplitWord split;
    split.letters.reserve(folded.size());
    for (const QChar c : folded) {
        const TonedLetter letter = untoned(c.unicode());
        if (letter.tone != Tone::Ngang) {
            split.tone = letter.tone;
            split.toneAt = split.letters.size();
            ++split.toneMarks;
        }
        split.letters.append(QChar(letter.letter));
    }
    return split;
}

QString placeTone(const QString &letters, Tone tone, ToneStyle style) {
    if (tone == Tone::Ngang)
        return letters;
    const SplitLetters word = splitOnset(letters);
    const qsizetype at = word.rimeAt + nucleusOf(word.rime, style);
    if (at >= letters.size())
        return letters;
    QString placed = letters;
    placed[at] = QChar(toned(letters.at(at).unicode(), tone));
    return placed;
}

std::optional<Syllable> parseSyllable(QStringView folded) {
    constexpr qsizetype longest = 7; // nghiêng
    if (folded.isEmpty() || folded.size() > longest)
        return std::nullopt;
    const SplitWord split = splitTone(folded);
    if (split.toneMarks > 1)
        return std::nullopt;
    const SplitLetters word = splitOnset(split.letters);
    const QSet<QString> &rimes = word.onset == u"qu" ? quRimeSet() : rimeSet();
    if (!rimes.contains(word.rime) || !obeysSpellingRules(word, split.tone))
        return std::nullopt;
    Syllable syllable{word.onset, word.rime, split.tone, TonePlace::Right};
    if (split.toneMarks == 1) {
        const qsizetype old = word.rimeAt + nucleusOf(word.rime, ToneStyle::Old);
        const qsizetype modern = word.rimeAt + nucleusOf(word.rime, ToneStyle::New);
        if (split.toneAt != old && split.toneAt != modern)
            syllable.place = TonePlace::Misplaced;
        else if (old != modern)
            syllable.place = split.toneAt == old ? TonePlace::Old : TonePlace::New;
    }
    return syllable;
}

QString Syllable::text(ToneStyle style) const {
    const bool sharesI = onset == u"gi" && rime.startsWith(u'i');
    const QString letters = onset + (sharesI ? rime.mid(1) : rime);
    return placeTone(letters, tone, style);
}

QString Syllable::final() const {
    return finalOf(rime).toString();
}

QString restyled(QStringView word, ToneStyle style) {
    const std::optional<Syllable> syllable = parseSyllable(fold(word));
    return syllable ? withCapitalsOf(syllable->text(style), word) : word.toString();
}

QString withCapitalsOf(const QString &lower, QStringView model) {
    const Capitalisation capitals = capitalisationOf(model);
    if (capitals == Capitalisation::All && lower.size() > 1)
        return lower.toUpper();
    if (!model.isEmpty() && !lower.isEmpty() && model.front().isUpper())
        return lower.left(1).toUpper() + lower.mid(1);
    return lower;
}

bool isVietnameseVowel(QChar toneless) {
    static constexpr QStringView letters = u"aăâeêioôơuưy";
    return letters.contains(toneless);
}

bool hasOnlyVietnameseLetters(QStringView folded) {
    static constexpr QStringView consonants = u"bcdđghklmnpqrstvx";
    return std::all_of(folded.cbegin(), folded.cend(), [](QChar c) {
        const QChar letter(untoned(c.unicode()).letter);
        return isVietnameseVowel(letter) || consonants.contains(letter);
    });
}

bool hasVietnameseMark(QStringView folded) {
    static constexpr QStringView own = u"đăơư";
    return std::ranges::any_of(folded, [](QChar c) { return own.contains(c); }) ||
           hasVietnameseTone(folded);
}

bool hasVietnameseTone(QStringView folded) {
    return std::ranges::any_of(
        folded, [](QChar c) { return c.unicode() >= 0x1EA0 && c.unicode() <= 0x1EF9; });
}

} // namespace morat
