// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the input as a network, its size and sum put right, and asks it about a few places.
#include "data/FileSections.h"
#include "vietnamese/network/ContextNetwork.h"
#include "vietnamese/training/LanguageModelBuilder.h"

#include <QTemporaryDir>

#include <cmath>
#include <cstdlib>
#include <cstring>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// A language model of a few words.
std::shared_ptr<const LanguageModel> smallModel(const QTemporaryDir &folder) {
    LanguageModelRecipe recipe;
    recipe.corpora = QStringList{folder.filePath(u"text"_s)};
    recipe.minimumWordCount = 1;
    recipe.bufferedTriples = 1 << 12;
    QFile text(recipe.corpora.front());
    const QString file = folder.filePath(u"model"_s);
    if (!text.open(QIODevice::WriteOnly) || text.write("a b c d e\n") < 0 || !text.flush() ||
        !buildLanguageModel(recipe, file))
        std::abort();
    return *LanguageModel::open(file);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const QTemporaryDir folder;
    static const std::shared_ptr<const LanguageModel> model = smallModel(folder);
    static QFile file(folder.filePath(u"network"_s));
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (bytes.size() >= qsizetype(sizeof(network::Header))) {
        network::Header header;
        std::memcpy(&header, bytes.constData(), sizeof header);
        header.magic = network::magic;
        header.version = network::version;
        header.fileBytes = quint64(bytes.size());
        header.checksum = checksumOf({data + sizeof header, (size - sizeof header) / 8 * 8});
        std::memcpy(bytes.data(), &header, sizeof header);
    }
    if (!file.isOpen() && !file.open(QIODevice::ReadWrite))
        return 0;
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.flush();
    const auto opened = ContextNetwork::open(file.fileName(), *model);
    if (!opened)
        return 0;
    std::vector<LanguageModel::Word> words;
    for (quint32 word = 0; word < model->wordCount(); ++word)
        words.push_back(LanguageModel::Word(word));
    for (const size_t at : {size_t(0), words.size() / 2, words.size() - 1}) {
        const auto expectation = (*opened)->expectationAt(words, at);
        for (const LanguageModel::Word word : words)
            if (!std::isfinite((*opened)->fit(expectation, word)))
                std::abort();
    }
    return 0;
}
