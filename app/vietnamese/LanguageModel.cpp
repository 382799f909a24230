// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/LanguageModel.h"

#include "vietnamese/Confusion.h"
#include "vietnamese/ModelWords.h"

#include <QJsonDocument>

#include <cstring>
#include <numeric>

using namespace Qt::StringLiterals;

namespace morat {

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "the model is mapped as it is written");

namespace {

/// Cuts the sections off the front of the file, one after the other.
class Sections {
public:
    explicit Sections(std::span<const uchar> bytes)
        : m_rest(bytes) {}

    template <typename T>
    [[nodiscard]] std::span<const T> take(quint64 count) {
        const quint64 bytes = model::padded(count * sizeof(T));
        if (count > m_rest.size() || bytes > m_rest.size()) {
            m_broken = true;
            return {};
        }
        const auto *first = reinterpret_cast<const T *>(m_rest.data());
        m_rest = m_rest.subspan(bytes);
        return {first, count};
    }
    [[nodiscard]] bool fit() const { return !m_broken && m_rest.empty(); }

private:
    std::span<const uchar> m_rest;
    bool m_broken = false;
};

/// The runs that `start` cuts are in order and inside the section they point into.
template <typename Entry, typename Start>
bool inOrder(std::span<const Entry> entries, Start start, size_t end) {
    quint64 before = 0;
    for (const Entry &entry : entries) {
        const quint64 here = start(entry);
        if (here < before || here > end)
            return false;
        before = here;
    }
    return before == end;
}

} // namespace

quint64 model::checksumOf(std::span<const uchar> bytes) {
    constexpr quint64 odd = 0x9E3779B97F4A7C15;
    std::array<quint64, 4> lanes{1, 2, 3, 4};
    const size_t words = bytes.size() / 8;
    const auto word = [&](size_t at) {
        quint64 value = 0;
        std::memcpy(&value, bytes.data() + at * 8, 8);
        return value;
    };
    size_t at = 0;
    for (; at + 4 <= words; at += 4)
        for (size_t lane = 0; lane < 4; ++lane) {
            lanes[lane] = (lanes[lane] ^ word(at + lane)) * odd;
            lanes[lane] ^= lanes[lane] >> 29;
        }
    quint64 sum = bytes.size();
    for (; at < words; ++at)
        sum = (sum ^ word(at)) * odd;
    for (const quint64 lane : lanes) {
        sum = (sum ^ lane) * odd;
        sum ^= sum >> 32;
    }
    return sum;
}

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
        return failure(ModelWords::tr("The language model %1 can't be used: %2").arg(file, reason));
    };
    if (!opened->m_file.open(QIODevice::ReadOnly))
        return refused(opened->m_file.errorString());
    const qint64 size = opened->m_file.size();
    if (size < qint64(sizeof(model::Header)))
        return refused(ModelWords::tr("it is too short to be one."));
    const uchar *bytes = opened->m_file.map(0, size);
    if (bytes == nullptr)
        return refused(opened->m_file.errorString());
    opened->m_bytes = {bytes, size_t(size)};
    if (const auto bound = opened->bind(); !bound)
        return refused(bound.error().message);
    return opened;
}

Result<void> LanguageModel::bind() {
    m_header = reinterpret_cast<const model::Header *>(m_bytes.data());
    if (m_header->magic != model::magic)
        return failure(ModelWords::tr("it is another kind of file."));
    if (m_header->version != model::version)
        return failure(ModelWords::tr("its format is version %1, this program reads version %2.")
                           .arg(m_header->version)
                           .arg(model::version));
    if (m_header->fileBytes != m_bytes.size())
        return failure(ModelWords::tr("it should have %1 bytes and has %2; was it cut short?")
                           .arg(m_header->fileBytes)
                           .arg(m_bytes.size()));
    const QString damaged = ModelWords::tr("it is damaged.");
    const auto body = m_bytes.subspan(sizeof(model::Header));
    if (body.size() % 8 != 0 || model::checksumOf(body) != m_header->checksum)
        return failure(damaged);

    // A right sum says that the file is as it was written; the borders are looked at all the
    // same, so that no file whatever makes a look-up leave the mapped bytes.
    Sections sections(body);
    m_wordStarts = sections.take<quint32>(quint64(m_header->words) + 1);
    const auto text = sections.take<char>(m_header->textBytes);
    const auto description = sections.take<char>(m_header->descriptionBytes);
    m_words = sections.take<model::WordEntry>(quint64(m_header->words) + 1);
    m_pairs = sections.take<model::PairEntry>(quint64(m_header->pairs) + 1);
    m_triples = sections.take<model::TripleEntry>(m_header->triples);
    m_compounds = sections.take<model::CompoundEntry>(m_header->compounds);
    m_slipStarts = sections.take<quint32>(quint64(m_header->words) + 1);
    m_slips = sections.take<model::SlipEntry>(m_header->slips);
    m_text = text.data();
    const auto itself = [](quint32 start) { return start; };
    if (!sections.fit() || m_header->words == 0 || m_header->words > 0xFFFF ||
        !inOrder(m_wordStarts, itself, text.size()) ||
        !inOrder(
            m_words, [](const auto &word) { return word.firstPair; }, m_header->pairs) ||
        !inOrder(
            m_pairs, [](const auto &pair) { return pair.firstTriple; }, m_triples.size()) ||
        !inOrder(m_slipStarts, itself, m_slips.size()) ||
        std::ranges::any_of(m_slips,
                            [this](const model::SlipEntry &slip) {
                                return slip.meant >= m_header->words ||
                                       slip.confusion >= confusionKinds;
                            }) ||
        !buildIndexes())
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
    m_following = NeighbourIndex::following(m_words, m_pairs);
    m_preceding = NeighbourIndex::preceding(m_words, m_pairs);
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

std::span<const model::SlipEntry> LanguageModel::slips(Word word) const {
    return m_slips.subspan(m_slipStarts[word], m_slipStarts[word + 1] - m_slipStarts[word]);
}

quint32 LanguageModel::count(Word word) const {
    return m_words[word].count;
}

quint64 LanguageModel::count(Word first, Word second) const {
    const auto *found = pair(first, second);
    return found != nullptr ? model::unpackCount(found->count) : 0;
}

} // namespace morat
