// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/LanguageModel.h"

#include "data/FileSections.h"
#include "vietnamese/model/ModelTr.h"
#include "vietnamese/orthography/Confusion.h"

#include <QJsonDocument>

#include <future>
#include <numeric>

using namespace Qt::StringLiterals;

namespace morat {

QByteArray LanguageModel::reservedText(ModelWordKind kind) {
    switch (kind) {
    case ModelWordKind::Name:
        return QByteArrayLiteral("<name>");
    case ModelWordKind::Number:
        return QByteArrayLiteral("<number>");
    case ModelWordKind::Pause:
        return QByteArrayLiteral("<pause>");
    case ModelWordKind::Boundary:
        return QByteArrayLiteral("<boundary>");
    case ModelWordKind::Word:
    case ModelWordKind::Nothing:
        break;
    }
    return QByteArrayLiteral("<unknown>");
}

Result<std::shared_ptr<const LanguageModel>> LanguageModel::open(const QString &file) {
    const std::shared_ptr<LanguageModel> opened(new LanguageModel);
    opened->m_file.setFileName(file);
    const auto refused = [&](const QString &reason) {
        return failure(ModelTr::tr("The language model %1 can't be used: %2").arg(file, reason));
    };
    const auto bytes = mapped(opened->m_file, sizeof(model::Header));
    if (!bytes)
        return refused(bytes.error().message);
    opened->m_bytes = *bytes;
    if (const auto bound = opened->bind(); !bound)
        return refused(bound.error().message);
    return opened;
}

Result<void> LanguageModel::bind() {
    m_header = reinterpret_cast<const model::Header *>(m_bytes.data());
    const QString damaged = ModelTr::tr("it is damaged.");
    const auto body = bodyBehind(m_bytes, sizeof(model::Header),
                                 {m_header->magic == model::magic, m_header->version,
                                  m_header->fileBytes, m_header->checksum},
                                 model::version);
    if (!body)
        return tl::make_unexpected(body.error());
    // All of it is read for the sum, which another thread does meanwhile.
    auto sum = std::async(std::launch::async, checksumOf, *body);

    // A right sum says that the file is as it was written; the borders are looked at all the
    // same, so that no file whatever makes a look-up leave the mapped bytes.
    SectionReader sections(*body);
    m_wordStarts = sections.take<quint32>(quint64(m_header->words) + 1);
    const auto text = sections.take<char>(m_header->textBytes);
    const auto description = sections.take<char>(m_header->descriptionBytes);
    m_words = sections.take<model::WordEntry>(quint64(m_header->words) + 1);
    m_pairs = sections.take<model::PairEntry>(quint64(m_header->pairs) + 1);
    m_triples = sections.take<model::TripleEntry>(m_header->triples);
    m_compounds = sections.take<model::CompoundEntry>(m_header->compounds);
    m_confusionStarts = sections.take<quint32>(quint64(m_header->words) + 1);
    m_confusions = sections.take<model::ConfusionEntry>(m_header->confusions);
    m_text = text.data();
    const auto itself = [](quint32 start) { return start; };
    if (!sections.fit() || m_header->words == 0 || m_header->words > 0xFFFF ||
        !areRunsInOrder(m_wordStarts, itself, text.size()) ||
        !areRunsInOrder(
            m_words, [](const auto &word) { return word.firstPair; }, m_header->pairs) ||
        !areRunsInOrder(
            m_pairs, [](const auto &pair) { return pair.firstTriple; }, m_triples.size()) ||
        !areRunsInOrder(m_confusionStarts, itself, m_confusions.size()) ||
        std::ranges::any_of(m_confusions,
                            [this](const model::ConfusionEntry &confusion) {
                                return confusion.meant >= m_header->words ||
                                       confusion.confusion >= confusionKinds;
                            }) ||
        !buildIndexes() || sum.get() != m_header->checksum)
        return failure(damaged);
    m_unknown = Word(m_header->words); // find() gives this for what it does not find
    for (const auto kind : {ModelWordKind::Word, ModelWordKind::Name, ModelWordKind::Number,
                            ModelWordKind::Pause, ModelWordKind::Boundary}) {
        const Word found = find(reservedText(kind).toStdString());
        if (found == m_header->words)
            return failure(damaged);
        m_reserved[size_t(kind)] = found;
    }
    for (const model::WordEntry &word : m_words)
        m_totalCount += word.count;
    m_unknown = m_reserved[size_t(ModelWordKind::Word)];
    m_reserved[size_t(ModelWordKind::Nothing)] = m_unknown;
    m_description =
        QJsonDocument::fromJson(QByteArray(description.data(), qsizetype(description.size())))
            .object();
    return {};
}

bool LanguageModel::buildIndexes() {
    const quint32 words = m_header->words;
    const auto lasts = m_pairs.first(m_header->pairs);
    if (std::ranges::any_of(
            lasts, [words](Word last) { return last >= words; }, &model::PairEntry::last))
        return false;
    auto following = std::async(std::launch::async, NeighbourIndex::following, m_words, m_pairs);
    m_preceding = NeighbourIndex::preceding(m_words, m_pairs);
    m_following = following.get();
    m_compoundStarts.assign(words + 1, 0);
    for (const model::CompoundEntry &compound : m_compounds) {
        if (compound.syllables.front() >= words)
            return false;
        ++m_compoundStarts[compound.syllables.front() + 1U];
    }
    std::partial_sum(m_compoundStarts.begin(), m_compoundStarts.end(), m_compoundStarts.begin());
    return true;
}

std::string_view LanguageModel::utf8(quint32 word) const {
    return {m_text + m_wordStarts[word], m_wordStarts[word + 1] - m_wordStarts[word]};
}

LanguageModel::Word LanguageModel::find(std::string_view word) const {
    quint32 low = 0;
    quint32 high = m_header->words;
    while (low < high) {
        const quint32 middle = (low + high) / 2;
        if (utf8(middle) < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < m_header->words && utf8(low) == word ? Word(low) : m_unknown;
}

LanguageModel::Word LanguageModel::wordOf(QStringView folded) const {
    const QByteArray bytes = folded.toUtf8();
    return find({bytes.constData(), size_t(bytes.size())});
}

LanguageModel::Word LanguageModel::reserved(ModelWordKind kind) const {
    return m_reserved[size_t(kind)];
}

QString LanguageModel::text(Word word) const {
    if (word >= m_header->words)
        return {};
    const auto bytes = utf8(word);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

std::optional<quint32> LanguageModel::compound(std::span<const Word> syllables) const {
    std::array<Word, 4> key{model::noWord, model::noWord, model::noWord, model::noWord};
    if (syllables.empty() || syllables.size() > key.size())
        return std::nullopt;
    std::ranges::copy(syllables, key.begin());
    const quint32 start = m_compoundStarts[key.front()];
    const auto run = m_compounds.subspan(start, m_compoundStarts[key.front() + 1U] - start);
    const auto found = std::ranges::lower_bound(run, key, {}, &model::CompoundEntry::syllables);
    if (found == run.end() || found->syllables != key)
        return std::nullopt;
    return found->count;
}

std::span<const model::ConfusionEntry> LanguageModel::confusions(Word word) const {
    return m_confusions.subspan(m_confusionStarts[word],
                                m_confusionStarts[word + 1] - m_confusionStarts[word]);
}

quint32 LanguageModel::count(Word word) const {
    return m_words[word].count;
}

quint64 LanguageModel::count(Word first, Word second) const {
    const auto *found = pair(first, second);
    return found != nullptr ? model::unpackCount(found->count) : 0;
}

} // namespace morat
