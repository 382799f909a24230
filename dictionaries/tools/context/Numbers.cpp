// SPDX-License-Identifier: GPL-3.0-or-later
#include "Numbers.h"

#include "text/Tokenizer.h"
#include "vietnamese/model/ModelText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Word = LanguageModel::Word;
constexpr Word endOfParagraph = 0xFFFF;

/// Numbers on their way into a file, little endian.
class NumbersFile {
public:
    explicit NumbersFile(const QString &name)
        : m_file(name)
        , m_isOpen(m_file.open(QIODevice::WriteOnly)) {}
    void put(std::span<const Word> numbers) {
        const auto *bytes = reinterpret_cast<const char *>(numbers.data());
        m_isOpen = m_isOpen && m_file.write(bytes, qint64(numbers.size_bytes())) ==
                                   qint64(numbers.size_bytes());
    }
    void put(Word number) { put(std::array{number}); }
    [[nodiscard]] Result<void> finish() {
        if (m_isOpen && m_file.commit())
            return {};
        return failure(u"cannot write %1: %2"_s.arg(m_file.fileName(), m_file.errorString()));
    }

private:
    QSaveFile m_file;
    bool m_isOpen;
};

Result<void> writeText(const QString &name, int heldOutPercent, const ModelTextReader &reader,
                       const QString &output) {
    QFile text(name);
    if (!text.open(QIODevice::ReadOnly))
        return failure(u"cannot read %1: %2"_s.arg(name, text.errorString()));
    const qint64 end = text.size() / 100 * (100 - heldOutPercent);
    NumbersFile numbers(output);
    while (!text.atEnd() && (heldOutPercent == 0 || text.pos() < end)) {
        const QString line =
            QString::fromUtf8(text.readLine()).normalized(QString::NormalizationForm_C);
        const std::vector<Word> words = reader.read(tokenize(line), line).numbers();
        numbers.put(std::span(words).subspan(2, words.size() - 4));
        numbers.put(endOfParagraph);
    }
    return numbers.finish();
}

Result<void> writeWords(const LanguageModel &model, const QDir &folder) {
    QSaveFile words(folder.filePath(u"words.txt"_s));
    NumbersFile confusions(folder.filePath(u"confusions.numbers"_s));
    if (!words.open(QIODevice::WriteOnly))
        return failure(u"cannot write %1: %2"_s.arg(words.fileName(), words.errorString()));
    for (quint32 number = 0; number < model.wordCount(); ++number) {
        words.write(model.text(Word(number)).toUtf8() + '\n');
        confusions.put(Word(model.confusions(Word(number)).size()));
        for (const model::ConfusionEntry &confusion : model.confusions(Word(number)))
            confusions.put(confusion.meant);
    }
    if (!words.commit())
        return failure(u"cannot write %1: %2"_s.arg(words.fileName(), words.errorString()));
    return confusions.finish();
}

} // namespace

Result<void> writeNumbers(const NumbersRecipe &recipe) {
    const auto model = LanguageModel::open(recipe.model);
    if (!model)
        return tl::make_unexpected(model.error());
    const QDir folder(recipe.folder);
    if (const auto written = writeWords(**model, folder); !written)
        return written;
    const ModelTextReader reader{LanguageModelMix(*model)};
    for (const QString &text : recipe.texts) {
        const QString name = QFileInfo(text).completeBaseName() + u".numbers"_s;
        if (const auto written =
                writeText(text, recipe.heldOutPercent, reader, folder.filePath(name));
            !written)
            return written;
    }
    return {};
}

} // namespace morat
