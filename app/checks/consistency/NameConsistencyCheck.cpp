// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/NameConsistencyCheck.h"

#include "checks/consistency/PersonNames.h"
#include "vietnamese/orthography/Confusion.h"

#include <QSet>

#include <map>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

enum class Address : quint8 { None, Man, Woman };

struct Place {
    qsizetype block;
    TextRange range;
    qsizetype sentence; ///< of the block, from 0
    Address address;    ///< how the person is spoken of just before the name
};

/// A way to write a name, with the places where it stands.
struct Form {
    QStringList syllables; ///< folded
    QString written;       ///< as the first place has it
    QList<Place> places;
};

/// Letters of the alphabet only: what the two ways have in common.
QString bareOf(const QStringList &syllables) {
    QStringList bare;
    for (const QString &syllable : syllables)
        bare.append(SpelledSyllable(syllable).bare);
    return bare.join(u' ');
}

qsizetype differences(const QStringList &a, const QStringList &b) {
    qsizetype count = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        count += a[i] != b[i];
    return count;
}

Address addressBefore(const CheckedBlock &block, qsizetype token) {
    static const QSet<QString> forMen{u"ông"_s, u"anh"_s, u"cậu"_s, u"chú"_s};
    static const QSet<QString> forWomen{u"bà"_s, u"chị"_s, u"cô"_s};
    const QString before = token > 0 ? block.tokens[token - 1].folded : QString();
    return forMen.contains(before)     ? Address::Man
           : forWomen.contains(before) ? Address::Woman
                                       : Address::None;
}

void collect(const CheckedBlock &block, std::map<QString, std::map<QString, Form>> &people) {
    qsizetype sentence = 0;
    qsizetype read = 0; ///< the token up to which sentences are counted
    for (const PersonName &name : personNamesIn(block)) {
        while (read < name.firstToken)
            sentence += block.tokens[++read].startsSentence ? 1 : 0;
        Form form;
        form.syllables = name.syllables;
        form.written = block.block.text.mid(name.range.start, name.range.length);
        Form &known = people[bareOf(name.syllables)]
                          .try_emplace(name.syllables.join(u' '), std::move(form))
                          .first->second;
        known.places.append(
            {block.index, name.range, sentence, addressBefore(block, name.firstToken)});
    }
}

/// Brothers and sisters may have names one letter apart: who writes both in one sentence, or one
/// as a man and one as a woman, means two people.
bool areTwoPeople(const Form &a, const Form &b) {
    const auto isCalled = [](const Form &form, Address address) {
        return std::any_of(form.places.cbegin(), form.places.cend(),
                           [address](const Place &place) { return place.address == address; });
    };
    if ((isCalled(a, Address::Man) && isCalled(b, Address::Woman)) ||
        (isCalled(a, Address::Woman) && isCalled(b, Address::Man)))
        return true;
    QSet<std::pair<qsizetype, qsizetype>> sentences;
    for (const Place &place : a.places)
        sentences.insert({place.block, place.sentence});
    return std::any_of(b.places.cbegin(), b.places.cend(), [&sentences](const Place &place) {
        return sentences.contains({place.block, place.sentence});
    });
}

} // namespace

QList<RuleInfo> NameConsistencyCheck::rules() const {
    return {{u"consistency.person-name"_s, u"consistency"_s, u"Tên người viết hai cách"_s,
             u"Họ tên đầy đủ của một người viết khác dấu ở hai chỗ trong bài (Nguyễn Hồng Thắng, "
             u"Nguyễn Hồng Thăng)."_s}};
}

void NameConsistencyCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                         const DocumentFacts & /*facts*/, std::stop_token stop,
                                         QList<Finding> &findings) const {
    std::map<QString, std::map<QString, Form>> people;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        if (block.block.kind != BlockKind::Code && block.block.kind != BlockKind::Furniture)
            collect(block, people);
    }
    for (const auto &[bare, forms] : people) {
        if (forms.size() != 2) // three ways are three people
            continue;
        const Form *usual = &forms.begin()->second;
        const Form *other = &std::next(forms.begin())->second;
        if (differences(usual->syllables, other->syllables) != 1 ||
            usual->syllables.first() != other->syllables.first() || areTwoPeople(*usual, *other))
            continue;
        const auto first = [](const Form &form) {
            return std::pair(form.places.first().block, form.places.first().range.start);
        };
        if (other->places.size() > usual->places.size() ||
            (other->places.size() == usual->places.size() && first(*other) < first(*usual)))
            std::swap(usual, other);
        for (const Place &place : other->places) {
            const QString written =
                blocks[place.block].block.text.mid(place.range.start, place.range.length);
            const QString right =
                written == written.toUpper() ? usual->written.toUpper() : usual->written;
            findings.append({
                .rule = u"consistency.person-name"_s,
                .category = u"consistency"_s,
                .level = Level::Warning,
                .confidence = 0.8,
                .block = place.block,
                .range = place.range,
                .message = u"“%1” ở chỗ khác trong bài viết là “%2” (%3 lần); nếu là một người "
                           "thì viết một cách."_s.arg(written, usual->written)
                               .arg(usual->places.size()),
                .suggestions = {{.text = right}},
                .subject = other->syllables.join(u' '),
            });
        }
    }
}

} // namespace morat
