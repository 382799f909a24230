// SPDX-License-Identifier: GPL-3.0-or-later
#include "Packing.h"

#include "vietnamese/model/LanguageModel.h"
#include "vietnamese/network/ContextNetworkFile.h"

#include <QFile>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace morat {

Result<void> packNetwork(const QString &learned, const QString &modelFile, const QString &output) {
    const auto model = LanguageModel::open(modelFile);
    if (!model)
        return tl::make_unexpected(model.error());
    QFile file(learned);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read %1: %2"_s.arg(learned, file.errorString()));
    // Words, width, layers, middle, and the bytes of the description.
    std::array<quint32, 5> measures{};
    if (file.read(reinterpret_cast<char *>(measures.data()), sizeof measures) != sizeof measures)
        return failure(u"%1 is too short"_s.arg(learned));
    const auto &[words, width, layers, middle, descriptionBytes] = measures;
    if (words != (*model)->wordCount())
        return failure(u"%1 was not learned from the numbers of %2"_s.arg(learned, modelFile));
    network::Weights weights{width, layers, middle, {}, {}};
    for (quint32 word = 0; word < words; ++word)
        weights.words.append((*model)->text(LanguageModel::Word(word)).toUtf8());
    const QByteArray description = file.read(descriptionBytes);
    const QByteArray numbers = file.readAll();
    if (quint64(numbers.size()) != network::numbersOf(weights) * sizeof(float))
        return failure(u"%1 does not have the numbers that it should"_s.arg(learned));
    weights.numbers.resize(size_t(numbers.size()) / sizeof(float));
    std::memcpy(weights.numbers.data(), numbers.constData(), size_t(numbers.size()));
    return network::write(weights, description, output);
}

} // namespace morat
