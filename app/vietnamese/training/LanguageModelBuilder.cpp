// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/training/LanguageModelBuilder.h"

#include "data/FileSections.h"
#include "data/SaveFile.h"
#include "text/Tokenizer.h"
#include "vietnamese/model/LanguageModel.h"
#include "vietnamese/model/ModelTr.h"
#include "vietnamese/training/ConfusionTable.h"
#include "vietnamese/training/NgramCounter.h"
#include "vietnamese/training/NgramSmoothing.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

// Before their final numbers are known, words are numbered in the order of their appearance.
using Appearance = quint32;
constexpr std::array reservedKinds{ModelWordKind::Word, ModelWordKind::Name, ModelWordKind::Number,
                                   ModelWordKind::Pause, ModelWordKind::Boundary};
constexpr Appearance boundary = Appearance(ModelWordKind::Boundary);
static_assert(size_t(boundary) == reservedKinds.size() - 1);

/// The corpora as one run of word numbers in a temporary file, a boundary between sentences.
class WordStream {
public:
    [[nodiscard]] Result<void> open() {
        for (const ModelWordKind kind : reservedKinds)
            m_texts.append(LanguageModel::reservedText(kind));
        m_counts.resize(m_texts.size());
        if (!m_file.open())
            return failure(m_file.errorString());
        return {};
    }

    /// Adds a corpus; gives the number of words taken.
    [[nodiscard]] Result<quint64> read(const QString &name, int heldOutPercent) {
        QFile corpus(name);
        if (!corpus.open(QIODevice::ReadOnly))
            return failure(ModelTr::tr("Cannot read %1: %2").arg(name, corpus.errorString()));
        const qint64 end = corpus.size() / 100 * (100 - heldOutPercent);
        const quint64 before = m_wordCount;
        while (!corpus.atEnd() && (heldOutPercent == 0 || corpus.pos() < end)) {
            // A line without end is taken in parts, so that memory stays bounded.
            const qint64 length = corpus.readLine(m_line.data(), qint64(m_line.size()));
            if (length <= 0)
                break;
            take(QString::fromUtf8(QByteArrayView(m_line.data(), length))
                     .normalized(QString::NormalizationForm_C));
            if (m_waiting.size() >= 1 << 16)
                flush();
        }
        flush();
        if (corpus.error() != QFileDevice::NoError)
            return failure(ModelTr::tr("Cannot read %1: %2").arg(name, corpus.errorString()));
        if (m_file.error() != QFileDevice::NoError)
            return failure(m_file.errorString());
        return m_wordCount - before;
    }

    /// Calls `see` with every number, in order.
    template <typename See>
    [[nodiscard]] Result<void> replay(See see) {
        m_file.seek(0);
        std::vector<Appearance> part(1 << 16);
        for (;;) {
            const qint64 bytes = m_file.read(reinterpret_cast<char *>(part.data()),
                                             qint64(part.size() * sizeof(Appearance)));
            if (bytes < 0)
                return failure(m_file.errorString());
            if (bytes == 0)
                return {};
            for (size_t at = 0; at < size_t(bytes) / sizeof(Appearance); ++at)
                if (const Result<void> done = see(part[at]); !done)
                    return done;
        }
    }

    [[nodiscard]] const QList<QByteArray> &texts() const { return m_texts; }
    [[nodiscard]] const QList<quint64> &counts() const { return m_counts; }

private:
    void take(const QString &line) {
        for (const Token &token : tokenize(line)) {
            const ModelWordKind kind = modelWordKind(token, line);
            if (kind == ModelWordKind::Nothing)
                continue;
            put(kind == ModelWordKind::Word ? numberOf(token.folded) : Appearance(kind));
            m_wordCount += kind == ModelWordKind::Word || kind == ModelWordKind::Name;
        }
        put(boundary);
    }
    void put(Appearance word) {
        if (word == boundary && m_last == boundary)
            return;
        m_last = word;
        ++m_counts[word];
        m_waiting.push_back(word);
    }
    Appearance numberOf(const QString &folded) {
        const auto found = m_numbers.constFind(folded);
        if (found != m_numbers.cend())
            return *found;
        const auto number = Appearance(m_texts.size());
        m_numbers.insert(folded, number);
        m_texts.append(folded.toUtf8());
        m_counts.append(0);
        return number;
    }
    void flush() {
        m_file.write(reinterpret_cast<const char *>(m_waiting.data()),
                     qint64(m_waiting.size() * sizeof(Appearance)));
        m_waiting.clear();
    }

    QTemporaryFile m_file;
    std::vector<char> m_line = std::vector<char>(1 << 20);
    std::vector<Appearance> m_waiting;
    Appearance m_last = boundary;
    QHash<QString, Appearance> m_numbers;
    QList<QByteArray> m_texts;
    QList<quint64> m_counts;
    quint64 m_wordCount = 0;
};

/// The words that get a number of their own, in byte order, and every appearance's number.
struct Vocabulary {
    QList<QByteArray> texts;
    std::vector<model::Word> numbers;
};

Vocabulary chooseVocabulary(const WordStream &stream, const LanguageModelRecipe &recipe) {
    const qsizetype reserved = reservedKinds.size();
    QList<Appearance> chosen;
    for (qsizetype word = reserved; word < stream.texts().size(); ++word)
        if (stream.counts()[word] >= recipe.minimumWordCount && stream.texts()[word].size() <= 64)
            chosen.append(Appearance(word));
    std::ranges::sort(chosen, [&](Appearance a, Appearance b) {
        return stream.counts()[a] != stream.counts()[b] ? stream.counts()[a] > stream.counts()[b]
                                                        : stream.texts()[a] < stream.texts()[b];
    });
    chosen.resize(std::min<qsizetype>(chosen.size(), std::min(recipe.maximumWords, 65'000U)));
    for (qsizetype word = 0; word < reserved; ++word)
        chosen.append(Appearance(word));
    std::ranges::sort(chosen, {}, [&](Appearance word) { return stream.texts()[word]; });

    Vocabulary vocabulary;
    std::vector<bool> has(size_t(stream.texts().size()));
    vocabulary.numbers.resize(has.size());
    for (const Appearance word : std::as_const(chosen)) {
        has[word] = true;
        vocabulary.numbers[word] = model::Word(vocabulary.texts.size());
        vocabulary.texts.append(stream.texts()[word]);
    }
    for (size_t word = 0; word < has.size(); ++word)
        if (!has[word])
            vocabulary.numbers[word] = vocabulary.numbers[size_t(ModelWordKind::Word)];
    return vocabulary;
}

/// The words of the list whose syllables all have a number, with their counts.
Result<std::vector<model::CompoundEntry>> readCompounds(const QString &name,
                                                        const QList<QByteArray> &texts,
                                                        std::span<const TripleCount> triples) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ModelTr::tr("Cannot read %1: %2").arg(name, file.errorString()));
    std::vector<model::CompoundEntry> entries;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith('#'))
            continue;
        const QList<QByteArray> syllables = line.split('\t').first().split(' ');
        model::CompoundEntry entry{{model::noWord, model::noWord, model::noWord, model::noWord}, 0};
        if (syllables.size() < 2 || syllables.size() > qsizetype(entry.syllables.size()))
            continue;
        const auto number = [&](const QByteArray &syllable) {
            const auto found = std::ranges::lower_bound(texts, syllable);
            return found != texts.end() && *found == syllable ? model::Word(found - texts.begin())
                                                              : model::noWord;
        };
        std::ranges::transform(syllables, entry.syllables.begin(), number);
        if (std::ranges::count(entry.syllables, model::noWord) ==
            qsizetype(entry.syllables.size()) - syllables.size())
            entries.push_back(entry);
    }
    const auto bySyllables = [](const auto &a, const auto &b) { return a.syllables < b.syllables; };
    std::ranges::sort(entries, bySyllables);
    const auto same = [](const auto &a, const auto &b) { return a.syllables == b.syllables; };
    entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());

    const auto countOf = [&](quint64 low, quint64 high) {
        auto at = std::ranges::lower_bound(triples, low, {}, &TripleCount::key);
        quint64 count = 0;
        for (; at != triples.end() && at->key <= high; ++at)
            count += at->count;
        return count;
    };
    const auto tripleOf = [](model::Word a, model::Word b, model::Word c) {
        return quint64(a) << 32 | quint64(b) << 16 | c;
    };
    for (model::CompoundEntry &entry : entries) {
        const auto &[a, b, c, d] = entry.syllables;
        quint64 count = 0;
        if (c == model::noWord)
            count = countOf(tripleOf(a, b, 0), tripleOf(a, b, 0xFFFF));
        else
            count = countOf(tripleOf(a, b, c), tripleOf(a, b, c));
        if (d != model::noWord) // four in a row are not counted: no more often than either half
            count = std::min(count, countOf(tripleOf(b, c, d), tripleOf(b, c, d)));
        entry.count = quint32(std::min<quint64>(count, 0xFFFFFFFF));
    }
    return entries;
}

Result<void> write(const SmoothedNgrams &ngrams, const QList<QByteArray> &texts,
                   const std::vector<model::CompoundEntry> &compounds,
                   const ConfusionTable &confusions, const QByteArray &description,
                   const QString &output) {
    std::vector<quint32> starts{0};
    QByteArray text;
    for (const QByteArray &word : texts) {
        text += word;
        starts.push_back(quint32(text.size()));
    }
    std::vector<model::WordEntry> words;
    std::vector<model::PairEntry> pairs;
    std::vector<model::TripleEntry> triples;
    auto pair = ngrams.pairs.begin();
    auto triple = ngrams.triples.begin();
    for (size_t word = 0; word < ngrams.words.size(); ++word) {
        const auto &entry = ngrams.words[word];
        words.push_back({float(std::log(entry.forward)), float(std::log(entry.backward)),
                         float(std::log(entry.forwardBackoff)),
                         float(std::log(entry.backwardBackoff)), quint32(pairs.size()),
                         quint32(std::min<quint64>(entry.count, 0xFFFFFFFF))});
        for (; pair != ngrams.pairs.end() && pair->key >> 16 == word; ++pair) {
            pairs.push_back({quint32(triples.size()), model::Word(pair->key),
                             model::packProbability(std::log(pair->forward)),
                             model::packProbability(std::log(pair->backward)),
                             model::packBackoff(std::log(pair->forwardBackoff)),
                             model::packBackoff(std::log(pair->backwardBackoff)),
                             model::packCount(pair->count), 0});
            for (; triple != ngrams.triples.end() && triple->key >> 16 == pair->key; ++triple)
                triples.push_back({model::Word(triple->key),
                                   model::packProbability(std::log(triple->forward)),
                                   model::packProbability(std::log(triple->backward))});
        }
    }
    model::Header header{model::magic,
                         model::version,
                         quint32(words.size()),
                         quint32(pairs.size()),
                         quint32(triples.size()),
                         quint64(text.size()),
                         quint64(description.size()),
                         0,
                         0,
                         quint32(compounds.size()),
                         quint32(confusions.entries.size())};
    words.push_back({0, 0, 0, 0, quint32(pairs.size()), 0});
    pairs.push_back({quint32(triples.size()), 0, 0, 0, 0, 0, 0, 0});

    SectionWriter body;
    body.add(std::span<const quint32>(starts));
    body.add(text);
    body.add(description);
    body.add(std::span<const model::WordEntry>(words));
    body.add(std::span<const model::PairEntry>(pairs));
    body.add(std::span<const model::TripleEntry>(triples));
    body.add(std::span<const model::CompoundEntry>(compounds));
    body.add(std::span<const quint32>(confusions.starts));
    body.add(std::span<const model::ConfusionEntry>(confusions.entries));
    header.fileBytes = sizeof header + quint64(body.bytes().size());
    header.checksum = body.checksum();
    return saveFile(output, QByteArray(reinterpret_cast<const char *>(&header), sizeof header) +
                                body.bytes());
}

} // namespace

Result<void> buildLanguageModel(const LanguageModelRecipe &recipe, const QString &output,
                                const std::function<void(const QString &)> &progress) {
    if (recipe.corpora.isEmpty())
        return failure(ModelTr::tr("A language model needs text to learn from."));
    if (recipe.heldOutPercent < 0 || recipe.heldOutPercent > 90)
        return failure(ModelTr::tr("From 0 to 90 percent of a corpus can be left out."));
    if (recipe.minimumPairCount < 1 || recipe.minimumTripleCount < recipe.minimumPairCount)
        return failure(
            ModelTr::tr("A triple is kept only where its pairs are: the least count of a "
                        "triple is not below that of a pair."));
    const auto say = [&](const QString &line) {
        if (progress)
            progress(line);
    };
    WordStream stream;
    if (const auto opened = stream.open(); !opened)
        return opened;
    QJsonArray sources;
    quint64 all = 0;
    for (const QString &corpus : recipe.corpora) {
        const Result<quint64> read = stream.read(corpus, recipe.heldOutPercent);
        if (!read)
            return tl::make_unexpected(read.error());
        all += *read;
        const QString name = QFileInfo(corpus).fileName();
        sources.append(QJsonObject{{u"name"_s, name}, {u"words"_s, qint64(*read)}});
        say(ModelTr::tr("%1: %2 words").arg(name).arg(*read));
    }
    if (all == 0)
        return failure(ModelTr::tr("There is no word in the texts."));

    const Vocabulary vocabulary = chooseVocabulary(stream, recipe);
    NgramCounter counter(recipe.bufferedTriples);
    const model::Word edge = vocabulary.numbers[boundary];
    model::Word first = edge;
    model::Word second = edge;
    const auto step = [&](model::Word word) {
        const Result<void> done = counter.add(first, second, word);
        first = second;
        second = word;
        return done;
    };
    // Two boundaries stand between sentences, so that nothing is learned across them.
    const auto counted = stream.replay([&](Appearance appearance) -> Result<void> {
        if (const auto done = step(vocabulary.numbers[appearance]); !done || appearance != boundary)
            return done;
        return step(edge);
    });
    if (!counted)
        return counted;
    const auto triples = counter.merged();
    if (!triples)
        return tl::make_unexpected(triples.error());
    say(ModelTr::tr("%1 different triples of %2 words")
            .arg(triples->size())
            .arg(vocabulary.texts.size()));

    const SmoothedNgrams ngrams = smooth(*triples, quint32(vocabulary.texts.size()),
                                         recipe.minimumPairCount, recipe.minimumTripleCount);
    std::vector<model::CompoundEntry> compounds;
    if (!recipe.wordList.isEmpty()) {
        auto read = readCompounds(recipe.wordList, vocabulary.texts, *triples);
        if (!read)
            return tl::make_unexpected(read.error());
        compounds = std::move(*read);
        say(ModelTr::tr("%1 words of several syllables").arg(compounds.size()));
    }
    ConfusionTable confusions = ConfusionTable::empty(vocabulary.texts.size());
    if (!recipe.syllables.isEmpty()) {
        const auto inventory = SyllableInventory::load(recipe.syllables);
        if (!inventory)
            return tl::make_unexpected(inventory.error());
        QList<quint64> counts;
        for (const auto &word : ngrams.words)
            counts.append(word.count);
        ConfusionTable::Variants variants;
        if (!recipe.variants.isEmpty()) {
            auto read = ConfusionTable::readVariants(recipe.variants);
            if (!read)
                return tl::make_unexpected(read.error());
            variants = std::move(*read);
        }
        confusions = ConfusionTable::between(vocabulary.texts, counts, *inventory, variants);
        say(ModelTr::tr("%1 confusable pairs").arg(confusions.entries.size()));
    }
    const QJsonObject description{
        {u"sources"_s, sources},
        {u"words"_s, qint64(all)},
        {u"heldOutPercent"_s, recipe.heldOutPercent},
        {u"minimumWordCount"_s, qint64(recipe.minimumWordCount)},
        {u"minimumPairCount"_s, qint64(recipe.minimumPairCount)},
        {u"minimumTripleCount"_s, qint64(recipe.minimumTripleCount)},
        {u"smoothing"_s, u"modified Kneser-Ney, both directions"_s},
    };
    say(ModelTr::tr("keeping %1 pairs and %2 triples")
            .arg(ngrams.pairs.size())
            .arg(ngrams.triples.size()));
    return write(ngrams, vocabulary.texts, compounds, confusions,
                 QJsonDocument(description).toJson(QJsonDocument::Compact), output);
}

} // namespace morat
