// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/NameConsistencyCheck.h"

#include "vietnamese/Confusion.h"

#include <QSet>

#include <map>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype shortest = 3;
constexpr qsizetype longest = 4;

/// Family names of nineteen in twenty Vietnamese, and their other spellings.
bool isFamilyName(const QString &folded) {
    static const QSet<QString> names{
        u"nguyễn"_s, u"trần"_s, u"lê"_s,   u"phạm"_s,  u"hoàng"_s, u"huỳnh"_s, u"phan"_s,
        u"vũ"_s,     u"võ"_s,   u"đặng"_s, u"bùi"_s,   u"đỗ"_s,    u"hồ"_s,    u"ngô"_s,
        u"dương"_s,  u"lý"_s,   u"lí"_s,   u"đào"_s,   u"đoàn"_s,  u"vương"_s, u"trịnh"_s,
        u"trương"_s, u"lâm"_s,  u"mai"_s,  u"tô"_s,    u"đinh"_s,  u"hà"_s,    u"tạ"_s,
        u"cao"_s,    u"chu"_s,  u"châu"_s, u"lương"_s, u"lưu"_s,   u"thái"_s,  u"phùng"_s,
        u"quách"_s,  u"tống"_s, u"nông"_s, u"ma"_s,    u"lò"_s,    u"giàng"_s, u"vàng"_s,
        u"hầu"_s,    u"bế"_s,   u"la"_s,   u"triệu"_s, u"quan"_s,  u"kiều"_s,  u"viên"_s};
    return names.contains(folded);
}

struct Place {
    qsizetype block;
    TextRange range;
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

bool isCapital(const Token &token) {
    return token.kind == TokenKind::Word && (token.capitalisation == Capitalisation::Initial ||
                                             token.capitalisation == Capitalisation::All);
}

qsizetype differences(const QStringList &a, const QStringList &b) {
    qsizetype count = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        count += a[i] != b[i];
    return count;
}

void collect(const CheckedBlock &block, std::map<QString, std::map<QString, Form>> &people) {
    const QString &text = block.block.text;
    const QList<Token> &tokens = block.tokens;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (!isCapital(tokens[i]) || !isFamilyName(tokens[i].folded))
            continue;
        qsizetype end = i + 1;
        while (end < tokens.size() && isCapital(tokens[end]) &&
               tokens[end].range.start == tokens[end - 1].range.end() + 1 &&
               text[tokens[end - 1].range.end()] == u' ')
            ++end;
        // Longer runs are names of schools, streets, families of names in capitals.
        if (end - i < shortest || end - i > longest) {
            i = end - 1;
            continue;
        }
        Form form;
        for (qsizetype at = i; at < end; ++at)
            form.syllables.append(tokens[at].folded);
        const TextRange range{tokens[i].range.start,
                              tokens[end - 1].range.end() - tokens[i].range.start};
        form.written = text.mid(range.start, range.length);
        Form &known = people[bareOf(form.syllables)]
                          .try_emplace(form.syllables.join(u' '), std::move(form))
                          .first->second;
        known.places.append({block.index, range});
        i = end - 1;
    }
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
            usual->syllables.first() != other->syllables.first())
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
            Finding finding;
            finding.rule = u"consistency.person-name"_s;
            finding.category = u"consistency"_s;
            finding.level = Level::Warning;
            finding.confidence = 0.8;
            finding.block = place.block;
            finding.range = place.range;
            finding.subject = other->syllables.join(u' ');
            finding.message = u"“%1” ở chỗ khác trong bài viết là “%2” (%3 lần); nếu là một người "
                              "thì viết một cách."_s.arg(written, usual->written)
                                  .arg(usual->places.size());
            finding.suggestions.append({Suggestion::Action::Replace, right, {}});
            findings.append(std::move(finding));
        }
    }
}

} // namespace morat
